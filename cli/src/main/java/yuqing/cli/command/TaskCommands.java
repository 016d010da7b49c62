package yuqing.cli.command;

import static yuqing.cli.call.TargetService.INCIDENT;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;

/// `yuqing tasks …`: what was set to be done by a day, its extensions and results.
@Command(name = "tasks")
final class TaskCommands {
  private static final String ONE = "/tasks/%s";

  @ParentCommand YuqingCommand yuqing;

  @Command(name = "list")
  int list(@Mixin TaskFilter filter, @Mixin PageOptions page) {
    var session = yuqing.session();
    return session.list(
        filter.of(session, ServiceRequest.get(INCIDENT, "/tasks")),
        page,
        "id",
        "number",
        "ownerPost",
        "ownerDepartmentName",
        "dueOn",
        "state",
        "overdue",
        "title");
  }

  @Command(name = "show")
  int show(@Parameters String id) {
    return yuqing.session().show(ServiceRequest.get(INCIDENT, ONE, id));
  }

  @Command(name = "set")
  int set(
      @Option(
              names = {"-d", "--data"},
              required = true)
          String data) {
    return yuqing
        .session()
        .show(
            ServiceRequest.post(INCIDENT, "/tasks")
                .body("application/json", DataArgument.body(yuqing, data)));
  }

  @Command(name = "accept")
  int accept(@Parameters String id) {
    return yuqing.session().show(ServiceRequest.post(INCIDENT, ONE + "/acceptance", id));
  }

  /// Asks for another day.
  @Command(name = "extend")
  int extend(
      @Parameters String id,
      @Option(names = "--until", required = true) String until,
      @Option(names = "--reason") String reason) {
    return post(id, "/extension", new RequestFields().with("until", until).with("reason", reason));
  }

  @Command(name = "grant")
  int grant(@Parameters String id) {
    return post(id, "/extension/decision", new RequestFields().with("decision", "GRANTED"));
  }

  @Command(name = "refuse")
  int refuse(@Parameters String id, @Option(names = "--reason") String reason) {
    return post(
        id,
        "/extension/decision",
        new RequestFields().with("decision", "REFUSED").with("reason", reason));
  }

  @Command(name = "complete")
  int complete(
      @Parameters String id,
      @Option(names = "--text", required = true) String text,
      @Option(names = "--at") String at) {
    return post(id, "/completion", new RequestFields().with("result", text).with("occurredAt", at));
  }

  @Command(name = "urge")
  int urge(@Parameters String id) {
    return yuqing.session().show(ServiceRequest.post(INCIDENT, ONE + "/urgings", id));
  }

  @Command(name = "withdraw")
  int withdraw(@Parameters String id, @Option(names = "--reason") String reason) {
    return post(id, "/withdrawal", new RequestFields().with("reason", reason));
  }

  private int post(String id, String step, RequestFields fields) {
    return yuqing
        .session()
        .show(ServiceRequest.post(INCIDENT, ONE + step, id).json(fields.document()));
  }

  /// By what a list of tasks is filtered.
  static final class TaskFilter {
    @Option(names = "--mine")
    boolean mine;

    @Option(names = "--owner")
    List<String> owners;

    @Option(names = "--department")
    List<String> departments;

    @Option(names = "--incident")
    String incident;

    @Option(names = "--state")
    List<String> states;

    @Option(names = "--open")
    boolean open;

    @Option(names = "--overdue")
    boolean overdue;

    ServiceRequest of(SuiteSession session, ServiceRequest request) {
      return request
          .query("mine", mine ? true : null)
          .query("ownerPost", owners)
          .query("department", departments)
          .query("incident", incident == null ? null : session.incident(incident))
          .query("state", states)
          .query("open", open ? true : null)
          .query("overdue", overdue ? true : null);
    }
  }
}
