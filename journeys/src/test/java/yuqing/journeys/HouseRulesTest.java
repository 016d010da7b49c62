package yuqing.journeys;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules for the compiled classes of all modules. A rule whose pattern matches no class fails
/// (ArchUnit's own default, kept).
class HouseRulesTest {

  /// Module and the package it lives in; every class of the module must be at home there.
  private static final Map<String, String> HOMES =
      Map.ofEntries(
          Map.entry("contracts", "yuqing.contracts"),
          Map.entry("procedure", "yuqing.procedure"),
          Map.entry("verifier", "yuqing.verifier"),
          Map.entry("durable", "yuqing.durable"),
          Map.entry("access", "yuqing.access"),
          Map.entry("rest", "yuqing.rest"),
          Map.entry("local-stack", "yuqing.localstack"),
          Map.entry("cli", "yuqing.cli"),
          Map.entry("launcher", "yuqing.launcher"),
          Map.entry("bench", "yuqing.bench"),
          Map.entry("incident-service", "yuqing.incident"),
          Map.entry("escalation-service", "yuqing.escalation"),
          Map.entry("notification-service", "yuqing.notification"),
          Map.entry("archive-service", "yuqing.archive"),
          Map.entry("desk", "yuqing.desk"));

  private static final List<String> SERVICES =
      List.of("incident", "escalation", "notification", "archive");

  private static JavaClasses house;

  @BeforeAll
  static void readTheHouse() {
    house =
        new ClassFileImporter()
            .importPaths(
                HOMES.keySet().stream()
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());
  }

  @Test
  void everyModuleKeepsToItsOwnPackage() {
    HOMES.forEach(
        (module, home) -> {
          var own = new ClassFileImporter().importPath(Path.of("..", module, "target", "classes"));
          // Flyway looks for migrations in Java in this package alone.
          classes().should().resideInAnyPackage(home + "..", "db.migration").check(own);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"incident", "escalation", "notification", "archive"})
  void noServiceKnowsAnother(String service) {
    var others =
        SERVICES.stream()
            .filter(other -> !other.equals(service))
            .map(other -> "yuqing." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("yuqing." + service + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(house);
  }

  /// It asks the services over HTTP, with the person's own token, and decides nothing.
  @Test
  void theDeskIsAClientLikeAnyOther() {
    classes()
        .that()
        .resideInAPackage("yuqing.desk..")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("yuqing..")
                .or(resideInAnyPackage("yuqing.desk..", "yuqing.access..", "yuqing.contracts..")))
        .check(house);
    noClasses()
        .that()
        .resideInAPackage("yuqing.desk..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "jakarta.persistence..",
            "org.apache.kafka..",
            "jakarta.annotation.security..")
        .check(house);
    noClasses()
        .that()
        .resideOutsideOfPackage("yuqing.desk..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("yuqing.desk..")
        .check(house);
  }

  /// It knows the services by what they answer, and topics by what lies there; nothing of their
  /// code.
  @Test
  void theCommandIsAClientLikeAnyOther() {
    classes()
        .that()
        .resideInAPackage("yuqing.cli..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "yuqing.cli..", "picocli..", "com.fasterxml.jackson..", "org.apache.kafka..")
        .check(house);
  }

  @Test
  void theDecisionCoreIsPure() {
    classes()
        .that(resideInAnyPackage("yuqing.procedure.."))
        .and()
        .resideOutsideOfPackage("yuqing.procedure.simulate..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "yuqing.procedure..",
            "yuqing.contracts.term..",
            "yuqing.contracts.text..",
            "org.snakeyaml.engine..")
        .check(house);
  }

  @Test
  void accessIsPure() {
    classes()
        .that()
        .resideInAPackage("yuqing.access..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "yuqing.access..", "yuqing.contracts.term..")
        .check(house);
  }

  /// A fault of those who write bundles must be none of the one who verifies them.
  @Test
  void theVerifierSharesNoCode() {
    classes()
        .that()
        .resideInAPackage("yuqing.verifier..")
        .should()
        .onlyDependOnClassesThat()
        // The JDK, one reader of JSON, and nothing of the house.
        .resideInAnyPackage(
            "java..",
            "javax.security.auth.x500..",
            "yuqing.verifier..",
            "com.fasterxml.jackson.core..")
        .check(house);
  }

  @Test
  void theSharedMachineryKnowsNoIncidents() {
    noClasses()
        .that()
        .resideInAnyPackage("yuqing.durable..", "yuqing.rest..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("yuqing.contracts", "yuqing.contracts.term..", "yuqing.procedure..")
        .check(house);
  }

  @Test
  void contractsKnowNoOtherModule() {
    classes()
        .that()
        .resideInAPackage("yuqing.contracts..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "yuqing.contracts..", "com.fasterxml.jackson..", "io.cloudevents..")
        .check(house);
  }

  @Test
  void theClockIsPassedIn() {
    for (var type :
        List.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class)) {
      noClasses()
          .that()
          .resideOutsideOfPackage("yuqing.localstack..")
          .should()
          .callMethod(type, "now")
          .check(house);
    }
    noClasses()
        .that()
        .resideOutsideOfPackage("yuqing.localstack..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .check(house);
  }

  @Test
  void nothingIsNamedForNothing() {
    var magnets =
        house.stream()
            .map(type -> type.getName())
            .filter(
                name ->
                    name.matches(".*\\.(common|core|util|utils|helper|helpers|manager|impl)\\..*")
                        || name.matches(".*(Common|Util|Utils|Helper|Manager|Impl)(\\$.*)?"))
            .toList();
    assertThat(magnets).isEmpty();
    assertThat(house.size()).isGreaterThan(100);
  }
}
