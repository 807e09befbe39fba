/** Creates, lists and deletes connections as configurations: the stack behind one pid. */
@org.jspecify.annotations.NullMarked
package io.wiotp.kura.connection.internal.factory;
