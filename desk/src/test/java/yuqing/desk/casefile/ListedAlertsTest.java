package yuqing.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.desk.client.AlertView;

class ListedAlertsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AlertView overdue = alert("MISSED", "draft-reply", "CLIMBING");
  private final AlertView opened = alert("OPENED", "draft-reply", "CLIMBING");
  private final AlertView seen = alert("OPENED", "file-result", "ACKNOWLEDGED");
  private final AlertView ended = alert("OPENED", "organise-handling", "CANCELLED");

  @Test
  void theNewestAboutEachThingThatIsOwedIsInForceAcknowledgedOrNot() {
    var listed = ListedAlerts.of(List.of(overdue, seen, opened, ended), _ -> true);
    assertThat(listed.inForce()).containsExactly(overdue, seen);
    assertThat(listed.others()).containsExactly(opened, ended);
  }

  @Test
  void whatIsNotOwedIsInForceNeitherByItsNewestNorByAnEarlierAlert() {
    var listed =
        ListedAlerts.of(
            List.of(overdue, seen, opened), alert -> !alert.obligationKey().equals("draft-reply"));
    assertThat(listed.inForce()).containsExactly(seen);
    assertThat(listed.others()).containsExactly(overdue, opened);
  }

  private static AlertView alert(String cause, String key, String state) {
    return JSON.convertValue(
        Map.of("cause", cause, "obligationKey", key, "state", state), AlertView.class);
  }
}
