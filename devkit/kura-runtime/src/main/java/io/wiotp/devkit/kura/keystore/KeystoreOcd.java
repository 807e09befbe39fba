/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.devkit.kura.keystore;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Options of a keystore; names are Kura's. */
@ObjectClassDefinition(
    id = FileKeystoreService.PID,
    name = "FilesystemKeystoreService",
    description = "A keystore file; created empty when it is not there")
@interface KeystoreOcd {

  @AttributeDefinition(name = "Keystore Path", description = "File of type PKCS12 or JKS")
  String keystore_path() default "/tmp/keystore.ks";

  @AttributeDefinition(
      name = "Keystore Password",
      type = AttributeType.PASSWORD,
      description = "Password of the file and its keys")
  String keystore_password() default "changeit";
}
