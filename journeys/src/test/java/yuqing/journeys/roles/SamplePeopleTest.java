package yuqing.journeys.roles;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import yuqing.access.Role;
import yuqing.contracts.term.Post;
import yuqing.localstack.login.LocalPeople;
import yuqing.localstack.login.LocalPerson;

/// Who can log in locally, compared with the organisation file that notification-service reads.
class SamplePeopleTest {
  private static final Path SAMPLE =
      Path.of("../notification-service/src/main/resources/organisation/sample.yaml");

  private static final LocalPeople PEOPLE = LocalPeople.ofEnvironment(Map.of());
  private static Map<String, List<Map<String, Object>>> file;

  @BeforeAll
  static void read() throws IOException {
    file = new Yaml().load(Files.readString(SAMPLE));
  }

  @Test
  void everyPersonOfTheFileAndAnAuditorCanLogIn() {
    var names = new TreeMap<String, Object>();
    file.get("people").forEach(line -> names.put(line.get("id").toString(), line.get("name")));
    names.put("auditor", "审计员");

    var known = new TreeMap<String, Object>();
    PEOPLE.all().forEach(person -> known.put(person.id(), person.name()));
    assertThat(known).isEqualTo(names).hasSizeGreaterThan(40);
  }

  @Test
  void everyPersonHasTheRolesOfTheirPostsAndTheDepartmentsOfTheirRoles() {
    var roles = new TreeMap<String, TreeSet<String>>();
    var departments = new TreeMap<String, TreeSet<String>>();
    for (var line : file.get("posts")) {
      var person = line.get("person").toString();
      roles.computeIfAbsent(person, _ -> new TreeSet<>()).add(line.get("post").toString());
      var of = departments.computeIfAbsent(person, _ -> new TreeSet<>());
      if (line.get("department") != null) {
        of.add(line.get("department").toString());
      } else if (line.get("departments") instanceof List<?> several) {
        several.forEach(code -> of.add(code.toString()));
      }
    }
    roles.forEach(
        (id, expected) -> {
          var person = PEOPLE.find(id).orElseThrow();
          assertThat(person.roles()).as(id).containsExactlyInAnyOrderElementsOf(expected);
          if (!departments.get(id).isEmpty()) {
            assertThat(person.departments())
                .as(id)
                .containsExactlyInAnyOrderElementsOf(departments.get(id));
          }
        });
  }

  @Test
  void anOfficeSitsWhereThePostSays() {
    for (var office : List.of(Post.GROUP_OFFICE, Post.ADMIN_OFFICE)) {
      for (var id : List.of(office.code(), office.code() + "-deputy")) {
        assertThat(PEOPLE.find(id).map(LocalPerson::departments))
            .as(id)
            .contains(List.of(office.departmentOf("")));
      }
    }
  }

  @Test
  void everyRoleOfAPersonCanBeChosenAndNoOther() {
    var chosen = PEOPLE.all().stream().flatMap(person -> person.roles().stream()).collect(toSet());
    var codes = Stream.of(Role.values()).map(Role::code).collect(toSet());
    // A campus system has no person who logs in.
    codes.remove(Role.REPORTER.code());
    assertThat(chosen).isEqualTo(codes);
  }
}
