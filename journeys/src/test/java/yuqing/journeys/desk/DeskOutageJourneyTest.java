package yuqing.journeys.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A service is unavailable: the page says which, and what does not need it works.
class DeskOutageJourneyTest {
  private final DeskBrowser office = DeskUnderTest.get().as("group-office");

  @Test
  void whatDoesNotNeedTheArchiveIsThereWithoutIt() throws IOException {
    var incident = DeskIncident.ofLevel2();
    try (var desk = without("ARCHIVE").awaitReady()) {
      var browser = office.at(desk);
      var page = browser.open("/incidents/" + incident.id()).expect(200);
      assertThat(page.words())
          .contains(incident.number(), "archive-service 暂不可用", "待办")
          .doesNotContain("escalation-service 暂不可用", "incident-service 暂不可用");
      assertThat(page.html()).contains("acts/GRADE_CONFIRMED");
      assertThat(browser.open("/").expect(200).words()).doesNotContain("暂不可用");
      var paper = browser.open("/incidents/" + incident.id() + "/papers/form.pdf").expect(503);
      assertThat(paper.words()).contains("archive-service", "值班台");
    }
  }

  @Test
  void aPageThatCannotBeShownNamesTheServiceAndTheWayOn() throws IOException {
    try (var desk = without("INCIDENT").awaitReady()) {
      var browser = office.at(desk);
      var page = browser.open("/incidents/" + UUID.randomUUID()).expect(503);
      assertThat(page.words()).contains("服务暂不可用", "incident-service", "其他页面照常使用", "值班台");
      browser.open("/incidents").expect(503);
      assertThat(browser.open("/").expect(200).words())
          .contains("incident-service 暂不可用")
          .doesNotContain("escalation-service 暂不可用", "notification-service 暂不可用");
    }
  }

  @Test
  void anOpenPageKeepsWhatItHasAndGetsANote() throws IOException {
    try (var desk = without("INCIDENT").awaitReady()) {
      var browser = office.at(desk);
      var path = "/incidents/" + UUID.randomUUID();
      var part = browser.ask(path + "/parts", "HX-Request", "true").expect(503);
      assertThat(part.html()).doesNotContain("<html", "<h1");
      assertThat(part.words()).contains("服务暂不可用", "incident-service");
      assertThat(part.header("HX-Retarget")).isEqualTo("#notice");
      var form = browser.post(path + "/acts/REOPENED", Map.of("reason", List.of("再次出现")));
      assertThat(form.expect(503).html()).doesNotContain("<html");
      assertThat(form.header("HX-Retarget")).isEqualTo("#notice");
      var line = browser.ask(path + "/parts", "X-Requested-With", "JavaScript").expect(503);
      assertThat(line.header("Content-Type")).startsWith("text/plain");
      assertThat(line.html()).isEqualTo("服务暂不可用 (incident-service)");
    }
  }

  @Test
  void theStartPageSaysWhatItCannotShow() throws IOException {
    try (var desk = without("ESCALATION").awaitReady()) {
      var page = office.at(desk).open("/").expect(200);
      assertThat(page.words())
          .contains("escalation-service 暂不可用")
          .doesNotContain("incident-service 暂不可用", "notification-service 暂不可用");
    }
  }

  private static DeskUnderTest without(String service) throws IOException {
    return DeskUnderTest.beside(
        "desk-without-" + service.toLowerCase(java.util.Locale.ROOT),
        Map.of("YUQING_" + service + "_PORT", Integer.toString(closedPort())));
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
