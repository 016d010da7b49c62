package yuqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import yuqing.contracts.term.Post;

class RoleSetTest {

  @Test
  void whoseRoleReachesIncidentsMayReadThem() {
    assertThat(RoleSet.codesOf(List.of(Role.AUDITOR)))
        .contains(Roles.AUDITOR, Roles.INCIDENT_READER, Roles.ANYONE);
    assertThat(RoleSet.codesOf(List.of(Role.ADMINISTRATOR)))
        .contains(Roles.ADMINISTRATOR, Roles.SCHOOL_MEMBER, Roles.POLICY_EDITOR)
        .doesNotContain(Roles.INCIDENT_READER, Roles.ALERT_READER);
  }

  @Test
  void aSystemThatPostsIncidentsIsNoMemberOfTheSchool() {
    assertThat(RoleSet.codesOf(List.of(Role.REPORTER)))
        .containsExactlyInAnyOrder(
            Roles.REPORTER,
            Roles.INCIDENT_READER,
            Roles.REPORT_SENDER,
            Roles.FACTS_RECORDER,
            Roles.ANYONE);
  }

  @Test
  void aDocumentNamesTheRolesOfASet() {
    assertThat(RoleSet.rolesOf(Roles.POLICY_EDITOR))
        .containsExactly(Roles.GROUP_OFFICE, Roles.ADMINISTRATOR);
    assertThat(RoleSet.rolesOf(Roles.AUDITOR)).containsExactly(Roles.AUDITOR);
  }

  @Test
  void aReviewIsPreparedByThoseAboveTheLiaison() {
    assertThat(RoleSet.rolesOf(Roles.REVIEW_PREPARER))
        .doesNotContain(Roles.REPORTER, Roles.LIAISON, Roles.ADMINISTRATOR)
        .contains(Roles.DEPARTMENT_HEAD, Roles.GROUP_OFFICE, Roles.AUDITOR);
    assertThat(RoleSet.rolesOf(Roles.MEASURE_READER))
        .contains(Roles.LIAISON, Roles.AUDITOR)
        .doesNotContain(Roles.REPORTER, Roles.ADMINISTRATOR);
    assertThat(RoleSet.rolesOf(Roles.MEASURE_OWNER)).doesNotContain(Roles.AUDITOR);
  }

  @Test
  void whoAnswersForTheRecordsSeesWhoLookedAtThemAndHoldsThem() {
    for (var set : List.of(Roles.ACCESS_LOG_READER, Roles.HOLD_KEEPER)) {
      assertThat(RoleSet.rolesOf(set)).containsExactly(Roles.GROUP_OFFICE, Roles.AUDITOR);
    }
  }

  @Test
  void theRotaIsKeptByWhoKeepsTheRosterAndByTheDepartments() {
    assertThat(RoleSet.rolesOf(Roles.ROTA_KEEPER))
        .containsExactlyInAnyOrder(
            Roles.LIAISON, Roles.DEPARTMENT_HEAD, Roles.GROUP_OFFICE, Roles.ADMINISTRATOR);
  }

  @Test
  void everyPostMayOwnATask() {
    assertThat(RoleSet.rolesOf(Roles.TASK_OWNER))
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Post.values()).map(Post::code).toList());
    assertThat(RoleSet.rolesOf(Roles.TASK_READER))
        .contains(Roles.LIAISON, Roles.AUDITOR)
        .doesNotContain(Roles.REPORTER, Roles.ADMINISTRATOR);
  }

  @Test
  void theGroupOfficeAndTheDepartmentsKeepTheRegisterOfRisks() {
    assertThat(RoleSet.rolesOf(Roles.RISK_KEEPER))
        .containsExactlyInAnyOrder(Roles.LIAISON, Roles.DEPARTMENT_HEAD, Roles.GROUP_OFFICE);
  }

  @Test
  void whoHasNoRoleIsInNoSet() {
    assertThat(RoleSet.codesOf(List.of())).isEmpty();
  }

  @Test
  void noSetHasTheNameOfARole() {
    assertThat(Arrays.stream(RoleSet.values()).map(RoleSet::code))
        .doesNotHaveDuplicates()
        .allSatisfy(code -> assertThat(Role.find(code)).isEmpty());
  }
}
