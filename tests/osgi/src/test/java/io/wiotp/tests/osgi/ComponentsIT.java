/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.tests.osgi;

import static io.wiotp.tests.osgi.Inside.ENDPOINT;
import static io.wiotp.tests.osgi.Inside.FACTORY;
import static io.wiotp.tests.osgi.Inside.INSTANTIATED;
import static io.wiotp.tests.osgi.Inside.OUTBOX;
import static io.wiotp.tests.osgi.Inside.PUBLISHER;
import static io.wiotp.tests.osgi.Inside.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/**
 * Configurations become running components with the properties by which Kura's web console finds
 * them (kura-contract 1.2 and 1.4); what lacks one is not shown, and nobody says why.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ComponentsIT {
  private static final String PLANT = "-plant1";
  private static final String LAB = "-lab";

  @Inject private BundleContext context;
  private Inside inside;

  @Configuration
  public Option[] gateway() {
    return Gateway.of(getClass());
  }

  @Before
  public void createTwoConnections() throws Exception {
    inside = new Inside(context);
    if (inside.states().containsKey(ENDPOINT + PLANT)) {
      return;
    }
    inside.createConnection(PLANT, Inside.closedPort(), "tcp");
    inside.createConnection(LAB, Inside.closedPort(), "tcp");
    inside.awaitSatisfied("after creating two connections", PLANT, LAB);
  }

  @Test
  public void eachInstanceIsAServiceThatKuraTracks() throws Exception {
    for (String name : INSTANTIATED) {
      for (String suffix : new String[] {PLANT, LAB}) {
        ServiceReference<?> service = reference(ConfigurableComponent.class, name + suffix);
        assertThat(service.getProperty("service.factoryPid")).as(name).isEqualTo(name);
        assertThat(service.getProperty("service.pid")).as(name).isInstanceOf(String.class);
        assertHidden(properties(service));
      }
    }
  }

  @Test
  public void theEndpointIsOneServiceOfEveryKindThatThePageAsksFor() throws Exception {
    ServiceReference<?> endpoint = reference(CloudEndpoint.class, ENDPOINT + PLANT);
    assertThat((String[]) endpoint.getProperty("objectClass"))
        .contains(
            CloudEndpoint.class.getName(),
            CloudConnectionManager.class.getName(),
            ConfigurableComponent.class.getName());
    assertThat(endpoint.getProperty("kura.cloud.connection.factory.pid")).isEqualTo(FACTORY);
    // 1.5: a manager without pid breaks Connect and Disconnect for every connector.
    assertThat(context.getServiceReferences(CloudConnectionManager.class, null))
        .allSatisfy(
            reference ->
                assertThat(reference.getProperty("kura.service.pid")).isInstanceOf(String.class));
  }

  @Test
  public void theEndpointIsBoundToItsOwnLayersOnly() throws Exception {
    for (String suffix : new String[] {PLANT, LAB}) {
      ComponentConfigurationDTO endpoint = inside.instance(ENDPOINT, ENDPOINT + suffix);
      assertThat(bound(endpoint, "Transport")).isEqualTo(TRANSPORT + suffix);
      assertThat(bound(endpoint, "Outbox")).isEqualTo(OUTBOX + suffix);
    }
  }

  @Test
  public void aPublisherIsListedBelowItsEndpoint() throws Exception {
    ServiceReference<?> publisher = reference(CloudPublisher.class, PUBLISHER + LAB);
    assertThat(publisher.getProperty("cloud.endpoint.service.pid")).isEqualTo(ENDPOINT + LAB);
    assertThat(publisher.getProperty("service.factoryPid")).isEqualTo(PUBLISHER);
  }

  @Test
  public void theFactoryOffersTheEndpointAndListsWhatIsConfigured() throws Exception {
    CloudConnectionFactory factory = factory();
    assertThat(factory.getFactoryPid()).isEqualTo(ENDPOINT);
    assertThat(factory.getManagedCloudConnectionPids())
        .containsExactlyInAnyOrder(ENDPOINT + PLANT, ENDPOINT + LAB);
    // 1.5: a tab is shown only for a pid whose service is registered.
    for (String pid : factory.getStackComponentsPids(ENDPOINT + PLANT)) {
      assertThat(reference(ConfigurableComponent.class, pid)).as(pid).isNotNull();
    }
  }

  /** 1.2: the dialog New connection takes its rule and its example from these. */
  @Test
  public void theFactoryTellsTheDialogItsRule() throws Exception {
    ComponentDescriptionDTO factory = inside.description(FACTORY);
    assertThat(factory.properties).containsEntry("service.pid", FACTORY);
    assertHidden(factory.properties);
    String regex = (String) factory.properties.get("kura.ui.csf.pid.regex");
    assertThat(regex).startsWith("^").endsWith("$");
    assertThat(ENDPOINT).matches(regex);
    assertThat(ENDPOINT + PLANT).matches(regex);
    assertThat("plant1").doesNotMatch(regex);
    assertThat((String) factory.properties.get("kura.ui.csf.pid.default")).startsWith(ENDPOINT);
  }

  /** 1.4: the dialog New Pub/Sub reads component descriptions, not services. */
  @Test
  public void thePublishersDescriptionHasWhatTheDialogReads() throws Exception {
    ComponentDescriptionDTO publisher = inside.description(PUBLISHER);
    assertThat(publisher.serviceInterfaces).contains(CloudPublisher.class.getName());
    assertThat(publisher.properties)
        .containsEntry("service.pid", publisher.name)
        .containsEntry("cloud.connection.factory.pid", factory().getFactoryPid());
    assertHidden(publisher.properties);
    String regex = (String) publisher.properties.get("kura.ui.csf.pid.regex");
    String example = (String) publisher.properties.get("kura.ui.csf.pid.default");
    assertThat(example).matches(regex).matches("^[\\w\\-]+([\\.][\\w\\-]+)*$");
  }

  /** 2.1: without a modified method Kura's rewriting restarts an instance for ever. */
  @Test
  public void eachFactoryComponentTakesChangesWithoutARestart() throws Exception {
    for (String name : INSTANTIATED) {
      ComponentDescriptionDTO description = inside.description(name);
      assertThat(description.modified).as(name).isNotNull();
      assertThat(description.configurationPolicy).as(name).isEqualTo("require");
      assertThat(description.immediate).as(name).isTrue();
      assertThat(description.configurationPid).as(name).containsExactly(name);
    }
  }

  @Test
  public void theFrameworkKnowsAFormOfEachWithTheIdOfItsFactory() throws Exception {
    MetaTypeService metatypes = inside.service(MetaTypeService.class);
    for (String name : INSTANTIATED) {
      var information =
          metatypes.getMetaTypeInformation(
              reference(ConfigurableComponent.class, name + PLANT).getBundle());
      assertThat(information.getFactoryPids()).containsExactly(name);
      ObjectClassDefinition form = information.getObjectClassDefinition(name, null);
      assertThat(form.getID()).isEqualTo(name);
      assertThat(form.getAttributeDefinitions(ObjectClassDefinition.ALL)).isNotEmpty();
    }
  }

  /** 2.4: the picker finds the services through the reference of that name. */
  @Test
  public void eachTargetOptionNamesAReferenceThatMayStayEmpty() throws Exception {
    MetaTypeService metatypes = inside.service(MetaTypeService.class);
    for (String name : INSTANTIATED) {
      ObjectClassDefinition form =
          metatypes
              .getMetaTypeInformation(
                  reference(ConfigurableComponent.class, name + PLANT).getBundle())
              .getObjectClassDefinition(name, null);
      for (AttributeDefinition option : form.getAttributeDefinitions(ObjectClassDefinition.ALL)) {
        if (option.getID().endsWith(".target")) {
          assertThat(inside.description(name).references)
              .filteredOn(reference -> option.getID().equals(reference.name + ".target"))
              .singleElement()
              .satisfies(ComponentsIT::isOptionalAndDynamic);
        }
      }
    }
  }

  private static void isOptionalAndDynamic(ReferenceDTO reference) {
    assertThat(reference.cardinality).isEqualTo("0..1");
    assertThat(reference.policy).isEqualTo("dynamic");
  }

  private CloudConnectionFactory factory() throws InterruptedException {
    return inside.service(CloudConnectionFactory.class);
  }

  /** The only service of that type with that pid. */
  private ServiceReference<?> reference(Class<?> type, String pid) throws Exception {
    var found = context.getServiceReferences(type, Inside.filter(pid));
    assertThat(found).as(type + " " + pid).hasSize(1);
    return found.iterator().next();
  }

  private static String bound(ComponentConfigurationDTO endpoint, String reference) {
    return Arrays.stream(endpoint.satisfiedReferences)
        .filter(candidate -> candidate.name.equals(reference))
        .flatMap(candidate -> Arrays.stream(candidate.boundServices))
        .map(service -> String.valueOf(service.properties.get("kura.service.pid")))
        .reduce((first, second) -> first + " and " + second)
        .orElse("nothing");
  }

  private static Map<String, Object> properties(ServiceReference<?> reference) {
    Map<String, Object> properties = new TreeMap<>();
    for (String key : reference.getPropertyKeys()) {
      properties.put(key, reference.getProperty(key));
    }
    return properties;
  }

  private static void assertHidden(Map<String, Object> properties) {
    assertThat(properties).containsKeys("kura.ui.service.hide", "kura.ui.factory.hide");
  }
}
