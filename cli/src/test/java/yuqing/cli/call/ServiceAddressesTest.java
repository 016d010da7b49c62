package yuqing.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressesTest {

  @Test
  void aHostHasTheUsualPorts() {
    assertThat(of("http://localhost", TargetService.INCIDENT)).isEqualTo("http://localhost:8081");
    assertThat(of("https://school.example/", TargetService.ARCHIVE))
        .isEqualTo("https://school.example:8084");
  }

  @Test
  void anAddressMayHaveTheServicesNameInIt() {
    assertThat(of("https://{service}.school.example/", TargetService.ESCALATION))
        .isEqualTo("https://escalation.school.example");
    assertThat(of("https://school.example/api/{service}", TargetService.INCIDENT))
        .isEqualTo("https://school.example/api/incident");
  }

  @Test
  void orEachHasItsOwn() {
    var each =
        "archive=http://d:4,incident=http://a:1/,escalation=http://b:2,notification=http://c";
    assertThat(of(each, TargetService.INCIDENT)).isEqualTo("http://a:1");
    assertThat(of(each, TargetService.NOTIFICATION)).isEqualTo("http://c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "http://localhost:9000",
        "http://localhost/api",
        "ftp://localhost",
        "file:///{service}",
        "incident=http://a:1",
        "not an address"
      })
  void allElseIsNoAddress(String text) {
    assertThat(ServiceAddresses.of(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/incidents?q=a, INCIDENT",
    "/incidents/x/actions, INCIDENT",
    "/incidents/x/grading, ESCALATION",
    "/incidents/x/obligations/y/why, ESCALATION",
    "/publications, INCIDENT",
    "/obligations/counts, ESCALATION",
    "/calendar, ESCALATION",
    "/alerts/x, NOTIFICATION",
    "/official-channels, NOTIFICATION",
    "/dossiers, ARCHIVE",
    "/ledger.csv, ARCHIVE",
    "/search?q=incidents, ARCHIVE"
  })
  void aPathBelongsToAService(String path, TargetService service) {
    assertThat(TargetService.ofPath(path)).isEqualTo(service);
  }

  private static String of(String text, TargetService service) {
    return ServiceAddresses.of(text).orElseThrow().of(service);
  }
}
