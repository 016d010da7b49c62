package yuqing.localstack.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPeopleTest {
  private static final String SMALL =
      """
      school: {name: 小校, nameEn: Small}
      departments:
        - {code: logistics, name: 后勤处, nameEn: Logistics}
        - {code: finance, name: 计财处, nameEn: Finance}
        - {code: party-affairs, name: 党群部, nameEn: Party Affairs}
      people:
        - {id: both, name: 两职, email: a@school.example}
        - {id: office-deputy, name: 代理, email: b@school.example}
        - {id: idle, name: 无职, email: c@school.example}
        - {id: administrator, name: 管理, email: d@school.example}
      posts:
        - {post: liaison, department: logistics, person: both, filedOn: 2026-09-01}
        - {post: leader-in-charge, departments: [finance, logistics], person: both}
        - {post: group-office, person: office-deputy, deputy: true}
        - {post: leading-group, person: office-deputy}
        - {post: liaison, department: finance, person: nobody}
      """;

  @Test
  void aPersonHasTheRolesAndDepartmentsOfAllTheirPosts() {
    var both = LocalPeople.of(SMALL).find("both").orElseThrow();

    assertThat(both.name()).isEqualTo("两职");
    assertThat(both.roles()).containsExactly("liaison", "leader-in-charge");
    assertThat(both.departments()).containsExactly("logistics", "finance");
  }

  @Test
  void anOfficeSitsInItsDepartmentAndADeputyHasItsRole() {
    var deputy = LocalPeople.of(SMALL).find("office-deputy").orElseThrow();

    assertThat(deputy.roles()).containsExactly("group-office", "leading-group");
    assertThat(deputy.departments()).containsExactly("party-affairs");
    assertThat(deputy.posts().getFirst().deputy()).isTrue();
  }

  @Test
  void whoHoldsNoPostIsLeftOutButAnAdministratorAndAnAuditorAreThere() {
    assertThat(LocalPeople.of(SMALL).all())
        .extracting(LocalPerson::id)
        .containsExactly("both", "office-deputy", "administrator", "auditor");
    assertThat(LocalPeople.of("{}").all())
        .extracting(LocalPerson::roles)
        .containsExactly(List.of("administrator"), List.of("auditor"));
  }

  @Test
  void theEnvironmentNamesTheFile(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("school.yaml"), SMALL);

    assertThat(LocalPeople.ofEnvironment(Map.of(LocalPeople.FILE, file.toString())).find("both"))
        .isPresent();
    assertThat(LocalPeople.ofEnvironment(Map.of(LocalPeople.FILE, "")).find("liaison-logistics"))
        .as("the sample school")
        .isPresent();
  }

  @Test
  void aFileThatCannotBeReadIsNamed(@TempDir Path folder) throws Exception {
    var broken = Files.writeString(folder.resolve("broken.yaml"), "people: [");
    for (var file : List.of(broken, folder.resolve("missing.yaml"))) {
      var environment = Map.of(LocalPeople.FILE, file.toString());
      assertThatThrownBy(() -> LocalPeople.ofEnvironment(environment))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(file.toString());
    }
  }
}
