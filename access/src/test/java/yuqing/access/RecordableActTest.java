package yuqing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.access.RelationTest.Relation;
import yuqing.contracts.term.Action;
import yuqing.contracts.term.Post;

/// Holds the table of who may record what, copied here line by line from the obligations, against
/// {@link RecordableAct}.
class RecordableActTest {

  /// actions | endpoint | roles
  private static final String TABLE =
      """
      REPORTED_TO_PARTY_OFFICE HEAD_REPORTED_TO_OFFICES PEOPLE_ANSWERED INFORMATION_EXCHANGED \
      | POST /incidents/{id}/actions | liaison, department-head, group-office
      HANDLING_STARTED | POST /incidents/{id}/actions | department-head, group-office
      REPORTED_TO_PRINCIPAL_LEADERS REPORTED_TO_LEADING_GROUP MEDIA_CONTACTED \
      | POST /incidents/{id}/actions | group-office
      REPORTED_TO_SUPERIOR | POST /incidents/{id}/actions | leading-group, group-office
      EMERGENCY_PLAN_STARTED | POST /incidents/{id}/actions | leading-group, group-office
      SPECIAL_MEETING_HELD | POST /incidents/{id}/actions | leading-group, group-office
      LEADER_INSTRUCTED | POST /incidents/{id}/actions \
      | leader-in-charge, principal-leader, group-office, department-head
      AFTERMATH_NOTED | POST /incidents/{id}/actions | department-head, group-office
      GRADE_CONFIRMED | PUT escalation /incidents/{id}/grading | group-office, leading-group
      AMENDED FLAGGED_SUDDEN_GRAVE | PATCH /incidents/{id} \
      | reporter, liaison, department-head, group-office
      REPLY_DRAFTED | POST /incidents/{id}/replies | liaison, department-head
      REPLY_APPROVED REPLY_RETURNED | POST /incidents/{id}/replies/{n}/approval | admin-office
      REPLY_DELIVERED | POST /incidents/{id}/replies/{n}/delivery | liaison, department-head
      HANDLING_ENDED | POST /incidents/{id}/end | department-head, group-office
      END_CORRECTED | PATCH /incidents/{id}/end | department-head, group-office
      RESULT_FILED | POST /incidents/{id}/result | department-head
      REOPENED | POST /incidents/{id}/reopening | group-office
      MERGED | POST /incidents/{id}/merge | group-office
      UNMERGED | POST /incidents/{id}/unmerge | group-office
      WAIVED | POST /incidents/{id}/waivers | group-office
      DIFFERENCE_SETTLED | POST /incidents/{id}/differences/{n}/settlement | group-office
      REVIEW_MEETING_HELD | POST archive /dossiers/{id}/review | group-office, leading-group
      DOSSIER_CLOSED | POST archive /dossiers/{id}/closing | group-office, leading-group
      """;

  record Line(String endpoint, List<String> roles) {}

  private static Map<Action, Line> table() {
    var lines = new LinkedHashMap<Action, Line>();
    TABLE
        .lines()
        .map(line -> line.split("\\|"))
        .forEach(
            cells ->
                Stream.of(cells[0].strip().split("\\s+"))
                    .map(Action::valueOf)
                    .forEach(
                        action ->
                            lines.put(
                                action,
                                new Line(
                                    cells[1].strip(), List.of(cells[2].strip().split(", "))))));
    return lines;
  }

  @Test
  void theTableIsComplete() {
    assertThat(table()).containsOnlyKeys(Action.values());
    table()
        .forEach(
            (action, line) -> {
              var act = RecordableAct.of(action);
              assertThat(act.endpoints().getFirst())
                  .as("endpoint of %s", action)
                  .hasToString(line.endpoint());
              assertThat(act.roles().stream().map(Role::code))
                  .as("roles of %s", action)
                  .containsExactlyElementsOf(line.roles());
            });
  }

  @Test
  void everyRoleRecordsItsActionsWhereItReachesAndNothingElse() {
    table()
        .forEach(
            (action, line) -> {
              for (var role : Role.values()) {
                for (var relation : Relation.values()) {
                  boolean may =
                      line.roles().contains(role.code())
                          && RelationTest.REACHED.get(role).contains(relation);
                  assertThat(
                          Access.recorderRole(RelationTest.caller(role), action, relation.incident))
                      .as("%s records %s, %s", role, action, relation)
                      .isEqualTo(may ? Optional.of(role) : Optional.empty());
                }
              }
            });
  }

  @Test
  void auditorAndAdministratorRecordNothing() {
    assertThat(RecordableAct.values())
        .allSatisfy(
            recording ->
                assertThat(recording.roles())
                    .isNotEmpty()
                    .doesNotContain(Role.AUDITOR, Role.ADMINISTRATOR));
  }

  @Test
  void whatIsNoActionHasItsEndpointAndRolesToo() {
    var actions = Arrays.stream(Action.values()).map(Enum::name).toList();
    var others =
        Arrays.stream(RecordableAct.values())
            .filter(each -> !actions.contains(each.name()))
            .toList();
    assertThat(others)
        .containsExactly(
            RecordableAct.FACTS_REQUESTED,
            RecordableAct.RESULT_DECIDED,
            RecordableAct.PUBLICATION_REQUESTED,
            RecordableAct.ASSIGNED,
            RecordableAct.SIGHTED,
            RecordableAct.EVIDENCE_ADDED,
            RecordableAct.SUPPLEMENTED,
            RecordableAct.MEASURE_DONE,
            RecordableAct.TEXT_ERASED);
    assertThat(RecordableAct.SUPPLEMENTED.roles())
        .containsExactly(Role.LIAISON, Role.DEPARTMENT_HEAD, Role.GROUP_OFFICE);
    assertThat(RecordableAct.FACTS_REQUESTED.roles())
        .containsExactly(Role.GROUP_OFFICE, Role.LEADING_GROUP);
    assertThat(RecordableAct.RESULT_DECIDED.roles()).containsExactly(Role.GROUP_OFFICE);
    assertThat(RecordableAct.ASSIGNED.roles()).containsExactly(Role.GROUP_OFFICE);
    assertThat(RecordableAct.TEXT_ERASED.roles()).containsExactly(Role.GROUP_OFFICE);
  }

  /// Every post may own a measure of a review: each has its role.
  @Test
  void aMeasureMayBeDoneByAnyPost() {
    assertThat(RecordableAct.MEASURE_DONE.roles().stream().map(Role::code))
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Post.values()).map(Post::code).toList());
  }

  /// Article 14: after the closing a supplement, with its evidence, a measure that was carried out,
  /// a difference that is set aside, an erasure, or a reopening.
  @Test
  void hardlyAnythingFollowsAClosing() {
    assertThat(Arrays.stream(RecordableAct.values()).filter(RecordableAct::mayFollowClosing))
        .containsExactlyInAnyOrder(
            RecordableAct.REOPENED,
            RecordableAct.EVIDENCE_ADDED,
            RecordableAct.DIFFERENCE_SETTLED,
            RecordableAct.SUPPLEMENTED,
            RecordableAct.MEASURE_DONE,
            RecordableAct.TEXT_ERASED);
  }

  @Test
  void whoHasSeveralRolesActsUnderTheFirstThatReaches() {
    var headHereLeaderThere =
        RelationTest.caller(Role.LIAISON, Role.DEPARTMENT_HEAD, Role.GROUP_OFFICE);
    assertThat(role(headHereLeaderThere, Relation.OWN_DEPARTMENT)).contains(Role.LIAISON);
    assertThat(role(headHereLeaderThere, Relation.OTHER_DEPARTMENT)).contains(Role.GROUP_OFFICE);
  }

  private static Optional<Role> role(Caller caller, Relation relation) {
    return Access.recorderRole(caller, RecordableAct.PEOPLE_ANSWERED, relation.incident);
  }

  @Test
  void aLiaisonWhoIsAlsoAReporterKeepsToTheDepartment() {
    var both = RelationTest.caller(Role.REPORTER, Role.LIAISON);
    assertThat(Access.recorderRole(both, Action.AMENDED, Relation.OWN_REPORT.incident)).isEmpty();
    assertThat(Access.recorderRole(both, Action.AMENDED, Relation.OWN_DEPARTMENT.incident))
        .contains(Role.LIAISON);
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void everyOtherEndpointNamesTheRightOne(Action action) {
    var endpoints = RecordableAct.of(action).endpoints();
    for (var endpoint : Endpoint.values()) {
      var right = Access.rightDoor(action, endpoint);
      if (endpoints.contains(endpoint)) {
        assertThat(right).as("%s at %s", action, endpoint).isEmpty();
      } else {
        assertThat(right).as("%s at %s", action, endpoint).contains(endpoints.getFirst());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GRADE_CONFIRMED, ACTIONS, PUT escalation /incidents/{id}/grading",
    "HANDLING_ENDED, ACTIONS, POST /incidents/{id}/end",
    "END_CORRECTED, END, PATCH /incidents/{id}/end",
    "DOSSIER_CLOSED, ACTIONS, POST archive /dossiers/{id}/closing",
    "PEOPLE_ANSWERED, MEETINGS, POST /incidents/{id}/actions",
  })
  void forInstance(Action action, Endpoint sentTo, String named) {
    assertThat(Access.rightDoor(action, sentTo).map(Endpoint::path)).contains(named);
  }

  @Test
  void aSpecialMeetingHasTwoEndpoints() {
    assertThat(Access.rightDoor(Action.SPECIAL_MEETING_HELD, Endpoint.ACTIONS)).isEmpty();
    assertThat(Access.rightDoor(Action.SPECIAL_MEETING_HELD, Endpoint.MEETINGS)).isEmpty();
  }

  @Test
  void endpointsAreWrittenAsMethodServiceAndPath() {
    assertThat(Endpoint.values())
        .allSatisfy(
            endpoint ->
                assertThat(endpoint.path())
                    .matches("(POST|PUT|PATCH) ((escalation|archive) )?/(incidents|dossiers)/.*"));
    assertThat(Set.copyOf(Arrays.stream(Endpoint.values()).map(Endpoint::path).toList()))
        .hasSize(Endpoint.values().length);
  }

  @ParameterizedTest
  @CsvSource({
    "GRADING, PUT, escalation, /incidents/{id}/grading",
    "AMENDMENT, PATCH, incident, /incidents/{id}",
    "REVIEW, POST, archive, /dossiers/{id}/review",
  })
  void anEndpointHasItsParts(Endpoint endpoint, String method, String service, String template) {
    assertThat(endpoint.method()).isEqualTo(method);
    assertThat(endpoint.service()).isEqualTo(service);
    assertThat(endpoint.template()).isEqualTo(template);
  }
}
