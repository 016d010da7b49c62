package yuqing.cli.command;

import static yuqing.cli.call.TargetService.ARCHIVE;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;
import yuqing.cli.terminal.ExitStatus;

/// `yuqing dossiers …`: what is on record, its papers, its review and its closing.
@Command(name = "dossiers")
final class DossierCommands {
  @ParentCommand YuqingCommand yuqing;

  @Command(name = "list")
  int list(@Mixin DossierFilter filter, @Mixin PageOptions page) {
    var request = filter.of(ServiceRequest.get(ARCHIVE, "/dossiers"));
    return yuqing
        .session()
        .list(request, page, "number", "level", "state", "departments", "closedAt", "title");
  }

  @Command(name = "show")
  int show(@Parameters String incident) {
    var session = yuqing.session();
    return session.show(of(session, incident, ""));
  }

  @Command(name = "timeline")
  int timeline(@Parameters String incident, @Mixin PageOptions page) {
    var session = yuqing.session();
    return session.list(
        of(session, incident, "/timeline"), page, "n", "time", "recordedAt", "type", "source");
  }

  @Command(name = "missing")
  int missing(@Parameters String incident) {
    var session = yuqing.session();
    var answer = session.send(of(session, incident, "/completeness")).json();
    session.print(answer, "missing", "code", "window", "reason", "message");
    return (answer.path("complete").asBoolean() ? ExitStatus.DONE : ExitStatus.FINDINGS).code();
  }

  @Command(name = "form.pdf")
  int form(@Parameters String incident, @Option(names = {"-f", "--file"}) String file) {
    return save(incident, "/form.pdf", file, "form.pdf");
  }

  @Command(name = "bundle")
  int bundle(@Parameters String incident, @Option(names = {"-f", "--file"}) String file) {
    return save(incident, "/bundle.zip", file, "bundle.zip");
  }

  /// Whether its chain of entries is whole, by the archive; a bundle is verified without it.
  @Command(name = "verify")
  int verify(@Parameters String incident) {
    var session = yuqing.session();
    var answer = session.send(of(session, incident, "/verification")).json();
    session.print(answer);
    return (answer.path("valid").asBoolean() ? ExitStatus.DONE : ExitStatus.FINDINGS).code();
  }

  @Command(name = "review")
  int review(
      @Parameters String incident,
      @Option(
              names = {"-d", "--data"},
              required = true)
          String data) {
    return post(incident, "/dossiers/%s/review", data);
  }

  @Command(name = "close")
  int close(
      @Parameters String incident,
      @Option(
              names = {"-d", "--data"},
              defaultValue = "{}")
          String data) {
    return post(incident, "/dossiers/%s/closing", data);
  }

  private int post(String incident, String path, String data) {
    var session = yuqing.session();
    return session.show(
        ServiceRequest.post(ARCHIVE, path, session.incident(incident))
            .body("application/json", DataArgument.body(yuqing, data)));
  }

  private int save(String incident, String path, String file, String kind) {
    var session = yuqing.session();
    return session.save(of(session, incident, path), file, incident + "-" + kind);
  }

  private static ServiceRequest of(SuiteSession session, String incident, String path) {
    return ServiceRequest.get(ARCHIVE, "/dossiers/%s" + path, session.incident(incident));
  }
}
