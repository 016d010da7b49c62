package yuqing.incident.action;

import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.incident.ServiceTest;

/// An incident takes a bounded number of records, and can be brought to its end all the same.
@QuarkusTest
class FullIncidentTest extends ServiceTest {

  private static final String FULL = "urn:yuqing:problem:incident-full";

  @Inject AgroalDataSource database;

  @Test
  void nothingMoreIsAddedAndItsEndIsRecorded() throws SQLException {
    String id = anIncident();
    recorded(id, 4_999);
    post(liaison(), Map.of("text", "热水今晚恢复。"), "/incidents/" + id + "/replies")
        .then()
        .statusCode(201);
    post(
            liaison(),
            Map.of("action", "INFORMATION_EXCHANGED", "noChange", true),
            "/incidents/" + id + "/actions")
        .then()
        .statusCode(409)
        .body("type", equalTo(FULL));
    post(reporter(), Map.of("platform", "微博"), "/incidents/" + id + "/sightings")
        .then()
        .statusCode(409)
        .body("type", equalTo(FULL));
    groupOffice()
        .header("If-Match", "*")
        .body(Map.of("impact", "LARGE"))
        .patch("/incidents/" + id)
        .then()
        .statusCode(409)
        .body("type", equalTo(FULL));
    post(head(), AN_END, "/incidents/" + id + "/end").then().statusCode(201);
  }

  private void recorded(String id, long version) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement("update incident set version = ? where id = ?")) {
      update.setLong(1, version);
      update.setObject(2, UUID.fromString(id));
      update.executeUpdate();
    }
  }
}
