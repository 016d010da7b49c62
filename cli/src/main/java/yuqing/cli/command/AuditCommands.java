package yuqing.cli.command;

import static yuqing.cli.call.TargetService.ARCHIVE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;
import yuqing.cli.terminal.ExitStatus;
import yuqing.cli.terminal.OutputFormat;

/// `yuqing audit …`: what the archive's auditor found, and who looked at what.
@Command(name = "audit")
final class AuditCommands {
  private static final String[] PROGRESS = {"auditedUpTo", "grace", "awaited", "unjudged"};

  @ParentCommand YuqingCommand yuqing;

  /// How far the auditor is, and the duties that were judged wrongly; exit code 5 where one is
  /// unjudged now.
  @Command(name = "findings")
  int findings(
      @Option(names = "--fault") String fault,
      @Option(names = "--unjudged") boolean unjudged,
      @Mixin PageOptions page) {
    var session = yuqing.session();
    var request =
        ServiceRequest.get(ARCHIVE, "/audit")
            .query("fault", fault)
            .query("unjudged", unjudged ? true : null);
    var answer = session.pages(request, page);
    if (yuqing.output == OutputFormat.TABLE) {
      var progress = JsonNodeFactory.instance.objectNode();
      for (var field : PROGRESS) {
        progress.set(field, answer.path(field));
      }
      session.print(progress);
    }
    session.print(
        answer,
        "items",
        "foundAt",
        "number",
        "obligation",
        "department",
        "fault",
        "due",
        "judgedAt",
        "unjudged");
    return (answer.path("unjudged").asInt() > 0 ? ExitStatus.FINDINGS : ExitStatus.DONE).code();
  }

  /// A line a person or system, incident and hour, the newest first.
  @Command(name = "accesses")
  int accesses(
      @Option(names = "--incident") String incident,
      @Option(names = "--person") String person,
      @Option(names = "--from") String from,
      @Option(names = "--to") String to,
      @Mixin PageOptions page) {
    var session = yuqing.session();
    var request =
        ServiceRequest.get(ARCHIVE, "/access-log")
            .query("incident", incident == null ? null : session.incident(incident))
            .query("person", person)
            .query("from", from)
            .query("to", to);
    return session.list(
        request, page, "firstAt", "person", "system", "incidentNumber", "kinds", "asked");
  }
}
