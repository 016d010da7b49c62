package yuqing.incident.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yuqing.contracts.EventData;
import yuqing.contracts.IncidentEvent;
import yuqing.contracts.text.Sha256;
import yuqing.incident.ServiceTest;
import yuqing.localstack.AtOnce;

/// Decisions on one incident that come at once: one is made and published, each other one is
/// refused by what that one left.
@QuarkusTest
class DecidedAtOnceTest extends ServiceTest {

  private static final int SIX = 6;
  private static final String TEXT = "热水今晚恢复，深表歉意。";

  @Inject AgroalDataSource database;

  private static Response send(
      RequestSpecification who, String id, String endpoint, Map<String, ?> body) {
    return post(who, body, "/incidents/" + id + "/" + endpoint);
  }

  private List<Integer> atOnce(String id, List<Callable<Response>> requests) throws SQLException {
    return AtOnce.behind(
            database,
            requests,
            "select 1 from incident where id = ? for update",
            UUID.fromString(id))
        .stream()
        .map(Response::statusCode)
        .toList();
  }

  private List<Integer> sixTimes(String id, Supplier<Response> request) throws SQLException {
    return atOnce(
        id, IntStream.range(0, SIX).<Callable<Response>>mapToObj(_ -> request::get).toList());
  }

  private static void assertOnce(List<Integer> answers, int done, int refused) {
    assertThat(answers).containsOnly(done, refused).filteredOn(status -> status == done).hasSize(1);
  }

  private void assertPublishedOnce(String id, Class<? extends EventData> what) {
    assertThat(published.of(id)).filteredOn(what::isInstance).hasSize(1);
  }

  @Test
  void aDraftIsHandedInOnceApprovedOrReturnedOnceAndDeliveredOnce() throws SQLException {
    String id = anIncident();
    assertOnce(sixTimes(id, () -> send(liaison(), id, "replies", Map.of("text", TEXT))), 201, 409);
    assertPublishedOnce(id, IncidentEvent.ReplyDrafted.class);

    var hash = Sha256.hex(TEXT);
    var decisions = new ArrayList<Callable<Response>>();
    for (int i = 0; i < 3; i++) {
      decisions.add(
          () ->
              send(
                  as("admin-office"),
                  id,
                  "replies/1/approval",
                  Map.of("decision", "APPROVED", "textHash", hash)));
      decisions.add(
          () ->
              send(
                  as("admin-office"),
                  id,
                  "replies/1/approval",
                  Map.of("decision", "RETURNED", "textHash", hash, "reason", "补充时间")));
    }
    assertOnce(atOnce(id, decisions), 201, 409);
    assertThat(published.of(id))
        .filteredOn(
            recorded ->
                recorded instanceof IncidentEvent.ReplyApproved
                    || recorded instanceof IncidentEvent.ReplyReturned)
        .hasSize(1);
  }

  @Test
  void anApprovedReplyIsDeliveredOnce() throws SQLException {
    String id = anIncident();
    var hash = Sha256.hex(TEXT);
    send(liaison(), id, "replies", Map.of("text", TEXT)).then().statusCode(201);
    send(
            as("admin-office"),
            id,
            "replies/1/approval",
            Map.of("decision", "APPROVED", "textHash", hash))
        .then()
        .statusCode(201);
    assertOnce(
        sixTimes(
            id,
            () ->
                send(
                    liaison(),
                    id,
                    "replies/1/delivery",
                    Map.of("counterpart", "平台客服", "textHash", hash))),
        201,
        409);
    assertPublishedOnce(id, IncidentEvent.ReplyDelivered.class);
  }

  @Test
  void anEndAResultsDecisionAndAReopeningAreRecordedOnce() throws SQLException {
    String id = anIncident();
    assertOnce(sixTimes(id, () -> send(head(), id, "end", AN_END)), 201, 409);
    assertPublishedOnce(id, IncidentEvent.HandlingEnded.class);

    send(head(), id, "result", Map.of("text", "已恢复")).then().statusCode(201);
    assertOnce(
        sixTimes(
            id, () -> send(groupOffice(), id, "result/decision", Map.of("decision", "ACCEPTED"))),
        201,
        409);
    assertPublishedOnce(id, IncidentEvent.ResultAccepted.class);

    assertOnce(
        sixTimes(id, () -> send(groupOffice(), id, "reopening", Map.of("reason", "再次出现"))),
        201,
        409);
    assertPublishedOnce(id, IncidentEvent.Reopened.class);
  }

  @Test
  void aMergeIsRecordedOnceAndNeverInACircle() throws SQLException {
    String one = anIncident();
    String other = anIncident();
    var merges = new ArrayList<Callable<Response>>();
    for (int i = 0; i < 3; i++) {
      merges.add(() -> send(groupOffice(), one, "merge", Map.of("into", other, "reason", "同一事")));
      merges.add(() -> send(groupOffice(), other, "merge", Map.of("into", one, "reason", "同一事")));
    }
    var answers =
        AtOnce.behind(
                database,
                merges,
                "select 1 from incident where id = ? or id = ? order by id for update",
                UUID.fromString(one),
                UUID.fromString(other))
            .stream()
            .map(Response::statusCode)
            .toList();
    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status != 201).allMatch(List.of(409, 422)::contains);
    assertThat(published.of(one).size() + published.of(other).size()).isEqualTo(3);
  }

  @Test
  void anAssignmentIsMadeOnceAndAnAmendmentOnceOnOneVersion() throws SQLException {
    String id = anIncident();
    var tag = etagOf(id);
    assertOnce(
        sixTimes(
            id,
            () ->
                groupOffice()
                    .header("If-Match", tag)
                    .body(Map.of("impact", "LARGE"))
                    .patch("/incidents/" + id)),
        200,
        412);
    assertPublishedOnce(id, IncidentEvent.Amended.class);
    assertOnce(
        sixTimes(
            id,
            () ->
                send(
                    groupOffice(),
                    id,
                    "assignment",
                    Map.of("department", "finance", "reason", "职责所在"))),
        201,
        422);
    assertPublishedOnce(id, IncidentEvent.Assigned.class);
  }

  @Test
  void aCorrectionIsMadeOnceOnOneVersion() throws SQLException {
    String id = anIncident();
    send(head(), id, "end", AN_END).then().statusCode(201);
    var tag = etagOf(id);
    var endedAt = get(head(), id).<String>path("end.endedAt");
    assertOnce(
        sixTimes(
            id,
            () ->
                head()
                    .header("If-Match", tag)
                    .body(Map.of("endedAt", endedAt, "reason", "核实"))
                    .patch("/incidents/" + id + "/end")),
        200,
        412);
    assertPublishedOnce(id, IncidentEvent.EndCorrected.class);
  }
}
