package yuqing.journeys.misuse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import yuqing.journeys.misuse.Finding.Kind;

/// Whether a service reports that it is healthy.
final class HealthCheck {

  private static final ObjectMapper JSON = new ObjectMapper();

  private HealthCheck() {}

  /// @param path such as `/q/health/live`
  /// @param status of the answer; 0 for none
  static List<Finding> findings(String service, String path, int status, String body) {
    try {
      var answer = JSON.readTree(body);
      if (status == 200 && answer != null && answer.path("status").asText().equals("UP")) {
        return List.of();
      }
      var down = new ArrayList<String>();
      for (var check : answer == null ? JSON.createArrayNode() : answer.path("checks")) {
        if (!check.path("status").asText().equals("UP")) {
          down.add(check.path("name").asText() + " " + check.path("data"));
        }
      }
      return List.of(new Finding(Kind.NOT_HEALTHY, service, path, status + " " + down));
    } catch (JsonProcessingException none) {
      return List.of(new Finding(Kind.NOT_HEALTHY, service, path, status + " " + body));
    }
  }
}
