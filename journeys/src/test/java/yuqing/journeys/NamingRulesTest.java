package yuqing.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A stranger understands a type by its name: its role and its object. One word is enough only for
/// a noun of the domain, and a simple name occurs twice only where the role is the same.
class NamingRulesTest {

  private static final List<String> MODULES =
      List.of(
          "contracts",
          "procedure",
          "verifier",
          "durable",
          "access",
          "rest",
          "local-stack",
          "cli",
          "launcher",
          "bench",
          "incident-service",
          "escalation-service",
          "notification-service",
          "archive-service",
          "desk");

  /// The same role in several services, or the regulation's own thing seen by several modules.
  private static final Set<String> SAME_ROLE =
      Set.of(
          "ErasureEventHandler",
          "EventConsumer",
          "EventPublisher",
          "RosterHealth",
          "Main",
          "Department",
          "Departments",
          "OfficialChannel",
          "OfficialChannels",
          "Incident",
          "Incidents",
          "FactsRequest",
          "LadderStep",
          // A refusal, as the services write it and as the desk reads it.
          "Problem",
          "Reply",
          "Replies");

  private static JavaClasses house;

  @BeforeAll
  static void readTheHouse() {
    house =
        new ClassFileImporter()
            .importPaths(
                MODULES.stream().map(name -> Path.of("..", name, "target", "classes")).toList());
  }

  @Test
  void oneWordIsEnoughForANounOfTheDomainAlone() throws IOException {
    var nouns = nouns();
    var found = simpleNames().filter(name -> name.matches("[A-Z][a-z0-9]+")).collect(toSet());
    assertThat(found).as("one word that is no noun of the written list").isSubsetOf(nouns);
    assertThat(nouns).as("words of the list that name no type any more").isSubsetOf(found);
    assertThat(found.size() * 100L).isLessThan(22 * simpleNames().count());
  }

  @Test
  void aNameOccursTwiceOnlyWhereTheRoleIsTheSame() {
    Map<String, Long> often = simpleNames().collect(groupingBy(name -> name, counting()));
    var twice =
        often.entrySet().stream()
            .filter(each -> each.getValue() > 1)
            .map(Map.Entry::getKey)
            .collect(toSet());
    assertThat(twice).isEqualTo(SAME_ROLE);
  }

  private static Stream<String> simpleNames() {
    return house.stream()
        .filter(type -> !type.getName().contains("$"))
        .map(JavaClass::getSimpleName)
        .filter(name -> !name.equals("package-info"));
  }

  private static Set<String> nouns() throws IOException {
    try (var list = NamingRulesTest.class.getResourceAsStream("/domain-nouns.txt")) {
      return new String(list.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(toSet());
    }
  }
}
