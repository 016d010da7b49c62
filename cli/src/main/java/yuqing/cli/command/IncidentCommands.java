package yuqing.cli.command;

import static yuqing.cli.call.TargetService.ESCALATION;
import static yuqing.cli.call.TargetService.INCIDENT;

import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing incidents …`: from the report to the accepted result.
@Command(
    name = "incidents",
    subcommands = {
      ReportCommand.class,
      BatchCommand.class,
      ActCommand.class,
      ActBatchCommand.class
    })
final class IncidentCommands {
  @ParentCommand YuqingCommand yuqing;

  /// As the services keep it; an instant must not lie after theirs.
  String now() {
    return yuqing.environment().clock().instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  @Command(name = "list")
  int list(@Mixin IncidentFilter filter, @Mixin PageOptions page) {
    return yuqing
        .session()
        .list(
            filter.of(ServiceRequest.get(INCIDENT, "/incidents")),
            page,
            "number",
            "level",
            "state",
            "category",
            "department",
            "receivedAt",
            "title");
  }

  @Command(name = "show")
  int show(@Parameters String incident) {
    var session = yuqing.session();
    return session.show(ServiceRequest.get(INCIDENT, "/incidents/%s", session.incident(incident)));
  }

  @Command(name = "allowed")
  int allowed(@Parameters String incident) {
    var session = yuqing.session();
    var request = ServiceRequest.get(INCIDENT, "/incidents/%s/allowed", session.incident(incident));
    return session.print(session.send(request).json(), "steps", "action", "allowed", "why");
  }

  @Command(name = "actions")
  int actions(@Parameters String incident, @Mixin PageOptions page) {
    var session = yuqing.session();
    return session.list(
        ServiceRequest.get(INCIDENT, "/incidents/%s/actions", session.incident(incident)),
        page,
        "n",
        "action",
        "occurredAt",
        "means",
        "counterpart",
        "note");
  }

  /// Shows the grade, or decides it where a level is named.
  @Command(name = "grade")
  int grade(
      @Parameters String incident,
      @Option(names = "--level") Integer level,
      @Option(names = "--reason") String reason) {
    var session = yuqing.session();
    var id = session.incident(incident);
    var read = ServiceRequest.get(ESCALATION, "/incidents/%s/grading", id).query("wait", "5s");
    if (level == null) {
      return session.show(read);
    }
    var decision = new RequestFields().with("level", level).with("reason", reason);
    var change =
        ServiceRequest.of("PUT", ESCALATION, "/incidents/%s/grading", id).json(decision.document());
    return session.change(change, read);
  }

  @Command(name = "assign")
  int assign(
      @Parameters(index = "0") String incident,
      @Parameters(index = "1") String department,
      @Option(names = "--reason") String reason) {
    var fields = new RequestFields().with("department", department).with("reason", reason);
    return post(incident, "/incidents/%s/assignment", fields);
  }

  @Command(name = "merge")
  int merge(
      @Parameters String incident,
      @Option(names = "--into", required = true) String into,
      @Option(names = "--reason") String reason) {
    var other = yuqing.session().incident(into);
    return post(
        incident,
        "/incidents/%s/merge",
        new RequestFields().with("into", other).with("reason", reason));
  }

  @Command(name = "end")
  int end(
      @Parameters String incident,
      @Option(names = "--at") String at,
      @Option(names = "--reason") String reason) {
    return post(
        incident,
        "/incidents/%s/end",
        new RequestFields().with("endedAt", at).with("reason", reason));
  }

  @Command(name = "result")
  int result(@Parameters String incident, @Option(names = "--text") String text) {
    return post(incident, "/incidents/%s/result", new RequestFields().with("text", text));
  }

  /// The filing that was read: a later one is another text.
  @Command(name = "accept")
  int accept(@Parameters String incident, @Option(names = "--filing", required = true) int filing) {
    return decide(
        incident, new RequestFields().with("decision", "ACCEPTED").with("filing", filing));
  }

  @Command(name = "return")
  int sendBack(
      @Parameters String incident,
      @Option(names = "--filing", required = true) int filing,
      @Option(names = "--reason") String reason) {
    return decide(
        incident,
        new RequestFields()
            .with("decision", "RETURNED")
            .with("filing", filing)
            .with("reason", reason));
  }

  private int decide(String incident, RequestFields decision) {
    return post(incident, "/incidents/%s/result/decision", decision);
  }

  private int post(String incident, String path, RequestFields fields) {
    var session = yuqing.session();
    return session.show(
        ServiceRequest.post(INCIDENT, path, session.incident(incident)).json(fields.document()));
  }
}
