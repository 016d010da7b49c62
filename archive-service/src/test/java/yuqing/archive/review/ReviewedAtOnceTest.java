package yuqing.archive.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.AtOnce;
import yuqing.localstack.StackResource;

/// A dossier is closed once, however many close it at once; reviews held at once all count, each an
/// entry of its own, in a chain that is whole.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class ReviewedAtOnceTest {

  private static final int COURSE = 18;
  private static final int SIX = 6;

  @Inject AgroalDataSource database;

  private List<Integer> atOnce(Case incident, Supplier<Response> request) throws SQLException {
    var requests = IntStream.range(0, SIX).<Callable<Response>>mapToObj(_ -> request::get).toList();
    return AtOnce.behind(
            database, requests, "select 1 from chain where incident = ? for update", incident.id)
        .stream()
        .map(Response::statusCode)
        .toList();
  }

  @Test
  void closedOnce() throws SQLException {
    var incident = new Case();
    Archive.publish(incident.allButTheReview());
    Archive.awaitEntries(incident, COURSE);
    var office = AccessTokens.bearer("group-office");
    assertThat(
            atOnce(
                incident,
                () ->
                    given()
                        .auth()
                        .oauth2(office)
                        .contentType(ContentType.JSON)
                        .body(Archive.reviewHeldAt("2026-10-20T09:00:00+08:00"))
                        .post("/dossiers/" + incident.id + "/review")))
        .containsOnly(201);
    assertThat(
            atOnce(
                incident,
                () ->
                    given()
                        .auth()
                        .oauth2(office)
                        .contentType(ContentType.JSON)
                        .post("/dossiers/" + incident.id + "/closing")))
        .containsOnly(201, 409)
        .filteredOn(status -> status == 201)
        .hasSize(1);
    var verified = Archive.verification(incident);
    assertThat(verified.getBoolean("valid")).isTrue();
    assertThat(verified.getInt("entries")).isEqualTo(COURSE + SIX + 1);
  }
}
