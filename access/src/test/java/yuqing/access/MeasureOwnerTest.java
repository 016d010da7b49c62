package yuqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yuqing.contracts.term.Post;

/// Who records that a measure of a review was carried out (article 14): the owner, liaison and head
/// of the owning department, the group office.
class MeasureOwnerTest {

  private static Caller caller(Role role, String department) {
    return new Caller(
        "p", "desk", Set.of(role), department == null ? Set.of() : Set.of(department));
  }

  @ParameterizedTest
  @CsvSource({
    "LIAISON, logistics, true",
    "DEPARTMENT_HEAD, logistics, true",
    "LIAISON, finance, false",
    "DEPARTMENT_HEAD, finance, false",
    "LEADER_IN_CHARGE, logistics, false",
    "GROUP_OFFICE, party-affairs, true",
    "ADMIN_OFFICE, admin-office, false",
    "LEADING_GROUP, , false",
    "PRINCIPAL_LEADER, , false",
    "AUDITOR, , false",
    "ADMINISTRATOR, , false",
    "REPORTER, logistics, false",
  })
  void ofADepartmentsHead(Role role, String department, boolean may) {
    assertThat(
            Access.measureRole(caller(role, department), Post.DEPARTMENT_HEAD, "logistics")
                .isPresent())
        .isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    "LEADER_IN_CHARGE, logistics, LEADER_IN_CHARGE, logistics, true",
    "LEADER_IN_CHARGE, logistics, LEADER_IN_CHARGE, finance, false",
    "ADMIN_OFFICE, admin-office, ADMIN_OFFICE, , true",
    "LEADING_GROUP, party-affairs, LEADING_GROUP, , true",
    "LEADING_GROUP, party-affairs, PRINCIPAL_LEADER, , false",
  })
  void ofTheOwnerOnly(Post owner, String owning, Role role, String department, boolean may) {
    assertThat(Access.measureRole(caller(role, department), owner, owning).isPresent())
        .isEqualTo(may);
  }

  @Test
  void whoMayIsNamed() {
    assertThat(Access.measureRoles(Post.ADMIN_OFFICE))
        .containsExactly(Role.LIAISON, Role.DEPARTMENT_HEAD, Role.ADMIN_OFFICE, Role.GROUP_OFFICE);
  }
}
