package yuqing.incident.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.contracts.IncidentEvent.Waived;
import yuqing.contracts.term.ObligationCode;
import yuqing.incident.ServiceTest;

/// The group office waives what is open of an obligation, after the end.
@QuarkusTest
class WaiversTest extends ServiceTest {

  private String ended() {
    String id = anIncident();
    post(head(), AN_END, "/incidents/" + id + "/end").then().statusCode(201);
    return id;
  }

  private Response waive(RequestSpecification who, String id, Map<String, ?> body) {
    return post(who, body, "/incidents/" + id + "/waivers");
  }

  private static Map<String, String> of(String code) {
    return Map.of("code", code, "reason", "未引起媒体关注");
  }

  @Test
  void theEightAreWaivedWhileAnEndStands() {
    String id = ended();
    for (var code : ObligationCode.values()) {
      int expected = code.mayBeWaived() ? 201 : 422;
      waive(groupOffice(), id, of(code.code())).then().statusCode(expected);
    }
    var waived =
        published.of(id).stream()
            .filter(Waived.class::isInstance)
            .map(each -> ((Waived) each).code())
            .toList();
    assertThat(waived)
        .hasSize(8)
        .containsExactlyElementsOf(
            Arrays.stream(ObligationCode.values()).filter(ObligationCode::mayBeWaived).toList());
    var last = (Waived) published.lastOf(id);
    assertThat(last.reason()).isEqualTo("未引起媒体关注");
    assertThat(last.recordedBy().role()).isEqualTo("group-office");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file-result", "close-dossier", "CONTACT_MEDIA", "nothing"})
  void anotherIsRefusedAndTheEightAreNamed(String code) {
    String id = ended();
    waive(groupOffice(), id, of(code))
        .then()
        .statusCode(422)
        .body("errors.field", equalTo(List.of("code")))
        .body("errors[0].message", containsString("organise-handling, answer-people-concerned"))
        .body("errors[0].allowed", hasSize(8))
        .body("errors[0].allowed", hasItems("organise-handling", "contact-media"));
    waive(groupOffice().headers(Map.of("Accept-Language", "zh-CN")), id, of(code))
        .then()
        .body("errors[0].message", matchesPattern("可免办的事项仅有：\\P{Alpha}+联系主流媒体"))
        .body("errors[0].allowed", hasSize(8));
    assertThat(published.lastOf(id)).isNotInstanceOf(Waived.class);
  }

  @Test
  void onlyTheGroupOfficeWithAReasonAndOnlyAfterTheEnd() {
    String id = anIncident();
    waive(groupOffice(), id, of("contact-media"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:no-end-stands"));
    post(head(), AN_END, "/incidents/" + id + "/end").then().statusCode(201);
    waive(head(), id, of("contact-media")).then().statusCode(403);
    waive(groupOffice(), id, Map.of())
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(List.of("code", "reason")));
    var key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      waive(groupOffice().header("Idempotency-Key", key), id, of(" contact-media "))
          .then()
          .statusCode(201)
          .body("state", equalTo("ENDED"));
    }
    assertThat(published.of(id)).filteredOn(Waived.class::isInstance).hasSize(1);
    post(groupOffice(), Map.of("reason", "再次出现"), "/incidents/" + id + "/reopening")
        .then()
        .statusCode(201);
    waive(groupOffice(), id, of("contact-media")).then().statusCode(409);
  }

  @Test
  void nothingIsWaivedOnAMergedOne() {
    String id = ended();
    String other = anIncident();
    post(groupOffice(), Map.of("into", other, "reason", "x"), "/incidents/" + id + "/merge")
        .then()
        .statusCode(201);
    waive(groupOffice(), id, of("contact-media"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:yuqing:problem:incident-merged"));
  }
}
