package yuqing.notification.roster;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yuqing.notification.NotificationParts;

/// Reports from the field: inputs at which other systems failed, `field-reports/06`, one by one.
@QuarkusTest
@QuarkusTestResource(NotificationParts.class)
class FieldReportAddressTest {

  static Stream<String> addresses() {
    var name = "/field-reports/06-addresses-of-people.ndjson";
    try (var file = FieldReportAddressTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Mail arrives at what is stored, and readiness has nothing to say of it.
  @ParameterizedTest
  @MethodSource("addresses")
  void anAddressIsStoredWithoutTheBlankThatNobodySees(String line) throws IOException {
    var request = new ObjectMapper().readTree(line);
    RosterCalls.asAdministrator()
        .header("If-None-Match", "*")
        .body(request.get("body").toString())
        .put(request.get("put").asText().replace("notification ", ""))
        .then()
        .statusCode(201)
        .body("email", equalTo("a@school.example"));
  }
}
