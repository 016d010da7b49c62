package yuqing.cli.command;

import static yuqing.cli.call.TargetService.INCIDENT;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing meetings …`: joint, special and review meetings, and what they decided.
@Command(name = "meetings")
final class MeetingCommands {
  @ParentCommand YuqingCommand yuqing;

  @Command(name = "list")
  int list(
      @Option(names = "--kind") List<String> kinds,
      @Option(names = "--year") Integer year,
      @Option(names = "--incident") String incident,
      @Mixin PageOptions page) {
    var session = yuqing.session();
    var request =
        ServiceRequest.get(INCIDENT, "/meetings")
            .query("kind", kinds)
            .query("year", year)
            .query("incident", incident == null ? null : session.incident(incident));
    return session.list(
        request, page, "id", "number", "kind", "heldAt", "incidentNumber", "decisions", "title");
  }

  @Command(name = "show")
  int show(@Parameters String id) {
    return yuqing.session().show(ServiceRequest.get(INCIDENT, "/meetings/%s", id));
  }
}
