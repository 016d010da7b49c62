package yuqing.journeys;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// The four services are written in one style. A rule that matches nothing fails: ArchUnit's own
/// default where there is a `that()`, asserted elsewhere.
class OneHandRulesTest {

  private static final List<String> SERVICES =
      List.of("incident", "escalation", "notification", "archive");

  /// Where beans are written in one style: the services and the desk.
  private static final String[] BEAN_PACKAGES =
      Stream.concat(SERVICES.stream(), Stream.of("desk"))
          .map(module -> "yuqing." + module + "..")
          .toArray(String[]::new);

  /// Resources whose body is no record, and why.
  private static final Map<String, String> OTHER_BODIES =
      Map.of(
          "BatchResource", "lines of any number, judged as they come",
          "PastIncidentResource", "one, or lines that are judged as they come",
          "UploadResource", "a file that goes to the disk as it comes",
          "FormScanResource", "a file that goes to the disk as it comes",
          "SimulationsResource", "YAML, whose faults are named by their lines",
          "EditionChangesResource", "YAML, whose faults are named by their lines",
          "WhatIfResource", "YAML, whose faults are named by their lines");

  /// Consumers besides the one of each service, and why.
  private static final Map<String, String> OTHER_CONSUMERS =
      Map.of("WebhookEventConsumer", "a group of its own: webhooks hold up no alert");

  private static JavaClasses house;

  @BeforeAll
  static void readTheHouse() {
    var modules =
        Stream.concat(
            Stream.of("rest", "durable", "desk"), SERVICES.stream().map(s -> s + "-service"));
    house =
        new ClassFileImporter()
            .importPaths(
                modules.map(module -> Path.of("..", module, "target", "classes")).toList());
  }

  @Test
  void sqlIsSentByTheOneHelper() {
    DescribedPredicate<JavaMethodCall> preparing =
        target(name("prepareStatement"))
            .and(target(owner(Predicates.assignableTo(Connection.class))))
            .forSubtype();
    noClasses()
        .that()
        .resideOutsideOfPackage("yuqing.durable..")
        .should()
        .callMethodWhere(preparing)
        .check(house);
    var helper = house.get("yuqing.durable.jdbc.Sql");
    assertThat(helper.getMethodCallsFromSelf()).anyMatch(preparing);
  }

  /// A class that makes beans of a library's types may be a singleton, as those are.
  @Test
  void aBeanIsApplicationScoped() {
    noClasses()
        .that()
        .resideInAnyPackage(BEAN_PACKAGES)
        .and(
            DescribedPredicate.describe(
                "make no bean of a library's type",
                type ->
                    type.getMethods().stream()
                        .noneMatch(m -> m.isAnnotatedWith("jakarta.enterprise.inject.Produces"))))
        .should()
        .beAnnotatedWith("jakarta.inject.Singleton")
        .check(house);
    assertThat(house).anyMatch(type -> type.isAnnotatedWith("jakarta.inject.Singleton"));
  }

  /// The dependencies of a class are constructor parameters, in final fields.
  @Test
  void noFieldIsInjected() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(BEAN_PACKAGES)
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .check(house);
  }

  @Test
  void aBodyIsARecordNamedForIt() {
    var bodies = new TreeMap<String, JavaClass>();
    for (var operation : operations()) {
      for (var parameter : operation.getParameters()) {
        if (isBody(parameter)) {
          bodies.put(
              operation.getOwner().getSimpleName() + "." + operation.getName(),
              parameter.getRawType());
        }
      }
    }
    var others = new ArrayList<String>();
    bodies.forEach(
        (operation, type) -> {
          if (!type.isRecord() || !type.getSimpleName().endsWith("Body")) {
            others.add(operation + ": " + type.getSimpleName());
          }
        });
    assertThat(bodies).hasSizeGreaterThan(20);
    assertThat(others).noneMatch(body -> !OTHER_BODIES.containsKey(resource(body)));
    assertThat(others.stream().map(OneHandRulesTest::resource).collect(toSet()))
        .as("listed, and no longer needed")
        .isEqualTo(OTHER_BODIES.keySet());
  }

  private static String resource(String operation) {
    return operation.substring(0, operation.indexOf('.'));
  }

  @Test
  void eventsArriveAtTheServicesConsumer() {
    var consumers =
        methods()
            .filter(method -> isAnnotated(method, "org.eclipse.microprofile.reactive.messaging."))
            .map(JavaMethod::getOwner)
            .collect(toSet());
    var own =
        consumers.stream()
            .filter(type -> !OTHER_CONSUMERS.containsKey(type.getSimpleName()))
            .map(JavaClass::getName)
            .collect(toSet());
    assertThat(own)
        .isEqualTo(
            SERVICES.stream()
                .map(service -> "yuqing." + service + ".EventConsumer")
                .collect(toSet()));
    assertThat(consumers).hasSize(SERVICES.size() + OTHER_CONSUMERS.size());
  }

  @Test
  void anOperationIdOccursOnceInTheSuite() throws IOException {
    var places = new TreeMap<String, List<Path>>();
    for (var service : SERVICES) {
      var folder = Path.of("..", service + "-service", "src/main/resources/openapi");
      assertThat(folder).isDirectory();
      try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
        for (var file : files) {
          Map<String, Object> operations = new Yaml().load(Files.readString(file));
          operations
              .keySet()
              .forEach(id -> places.computeIfAbsent(id, _ -> new ArrayList<>()).add(file));
        }
      }
    }
    assertThat(places).hasSizeGreaterThan(50);
    assertThat(places).allSatisfy((id, files) -> assertThat(files).as(id).hasSize(1));
  }

  private static List<JavaMethod> operations() {
    var operations =
        methods()
            .filter(method -> method.getOwner().getSimpleName().endsWith("Resource"))
            .filter(OneHandRulesTest::isOperation)
            .toList();
    assertThat(operations).hasSizeGreaterThan(50);
    return operations;
  }

  private static Stream<JavaMethod> methods() {
    return house.stream()
        .filter(type -> SERVICES.stream().anyMatch(each -> isOf(each, type)))
        .flatMap(type -> type.getMethods().stream());
  }

  private static boolean isOf(String service, JavaClass type) {
    return type.getName().startsWith("yuqing." + service + ".");
  }

  private static boolean isOperation(JavaMethod method) {
    return Set.of("GET", "POST", "PUT", "PATCH", "DELETE").stream()
        .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
  }

  /// A parameter that comes from neither the address nor a header.
  private static boolean isBody(JavaParameter parameter) {
    return parameter.getAnnotations().stream()
        .noneMatch(each -> each.getRawType().getName().startsWith("jakarta.ws.rs."));
  }

  private static boolean isAnnotated(JavaMethod method, String packageOfAnnotation) {
    return method.getAnnotations().stream()
        .anyMatch(each -> each.getRawType().getName().startsWith(packageOfAnnotation));
  }
}
