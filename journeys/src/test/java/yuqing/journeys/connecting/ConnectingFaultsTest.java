package yuqing.journeys.connecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yuqing.journeys.connecting.ConnectingProgram.ProgramRun;
import yuqing.journeys.connecting.UncertainService.ServiceReply;

/// What the programs of `docs/connecting.md` do where the service is not reached, or not at once: a
/// report that was not taken must not be thought taken. Without the suite, and without the waits.
class ConnectingFaultsTest {
  private static final ServiceReply TAKEN = new ServiceReply(201, "{\"isNew\": true}");
  private static final ServiceReply BAD_GATEWAY =
      new ServiceReply(502, "<html><h1>502 Bad Gateway</h1></html>");
  private static final ServiceReply IN_PROGRESS = problem("in-progress");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void whereNobodyAnswersTheReportIsNotTaken(PageLanguage language) throws Exception {
    try (var service = new UncertainService(TAKEN)) {
      assertThat(program(language, service, closedPort()).run("T-1", "SOME", "OTHER"))
          .isEqualTo(new ProgramRun(1, language == PageLanguage.BASH ? "000" : "0"));
    }
  }

  /// The answer of the run before lies in the same folder.
  @Test
  void anOldAnswerIsNotTakenForThisOne() throws Exception {
    Files.writeString(directory.resolve("answer.json"), "{\"isNew\": true}");
    Files.writeString(directory.resolve("head.txt"), "Retry-After: 300\r\n");
    try (var service = new UncertainService(TAKEN)) {
      assertThat(program(PageLanguage.BASH, service, closedPort()).run("T-1", "SOME", "OTHER"))
          .isEqualTo(new ProgramRun(1, "000"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsSentAgainAfterAProxysPageAndWhileItIsBeingProcessed(PageLanguage language)
      throws Exception {
    try (var service = new UncertainService(BAD_GATEWAY, IN_PROGRESS, TAKEN)) {
      assertThat(program(language, service, service.address()).run("T-1", "SOME", "OTHER"))
          .isEqualTo(new ProgramRun(0, "201 true"));
      assertThat(service.keys()).hasSize(3).containsOnly(service.keys().getFirst());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProxysPageToTheEndIsNoTakenReport(PageLanguage language) throws Exception {
    try (var service = new UncertainService(BAD_GATEWAY)) {
      assertThat(program(language, service, service.address()).run("T-1", "SOME", "OTHER"))
          .isEqualTo(new ProgramRun(1, "502"));
      assertThat(service.keys()).hasSize(4);
    }
  }

  /// The login page of a gateway, or its notice.
  @ParameterizedTest
  @EnumSource
  void aPageWithStatus200IsNoTakenReport(PageLanguage language) throws Exception {
    try (var service = new UncertainService(new ServiceReply(200, "<html></html>"))) {
      assertThat(program(language, service, service.address()).run("T-1", "SOME", "OTHER"))
          .isEqualTo(new ProgramRun(1, "200"));
      assertThat(service.keys()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherConflictIsNotSentAgain(PageLanguage language) throws Exception {
    try (var service = new UncertainService(problem("conflict"), TAKEN)) {
      assertThat(program(language, service, service.address()).run("T-1", "SOME", "OTHER"))
          .isEqualTo(new ProgramRun(1, "409"));
    }
  }

  /// A key is 1 to 200 visible ASCII characters, a reference is not.
  @ParameterizedTest
  @EnumSource
  void anyReferenceHasAKeyThatTheServiceTakes(PageLanguage language) throws Exception {
    try (var service = new UncertainService(TAKEN)) {
      var program = program(language, service, service.address());
      program.run("热线".repeat(100), "SOME", "OTHER");
      program.run("热线".repeat(100), "LARGE", "OTHER");
      assertThat(service.keys())
          .hasSize(2)
          .doesNotHaveDuplicates()
          .allMatch(key -> key.matches("[!-~]{1,200}"));
    }
  }

  private static ServiceReply problem(String kind) {
    return new ServiceReply(409, "{\"type\": \"urn:yuqing:problem:%s\"}".formatted(kind));
  }

  private ConnectingProgram program(PageLanguage language, UncertainService service, String server)
      throws IOException {
    var variables =
        Map.of(
            "ISSUER", service.address(),
            "SERVER", server,
            "CLIENT", "sample",
            "CLIENT_SECRET", "secret",
            "DISCOVERED_AT", "2026-10-13T08:15:00+08:00");
    return new ConnectingProgram(language, directory, variables)
        .write(
            text ->
                text.replace("1 2 4 8 16 32 0", "0 0 0 0")
                    .replace("1, 2, 4, 8, 16, 32, 0", "0, 0, 0, 0"));
  }

  private static String closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://localhost:" + socket.getLocalPort();
    }
  }
}
