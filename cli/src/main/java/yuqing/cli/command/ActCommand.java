package yuqing.cli.command;

import static yuqing.cli.call.TargetService.INCIDENT;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import yuqing.cli.call.ServiceRequest;

/// `yuqing incidents act`: records what was done; an action with more fields from a file.
@Command(name = "act")
final class ActCommand implements Callable<Integer> {
  @ParentCommand IncidentCommands incidents;

  @Spec CommandSpec spec;

  @Parameters(index = "0")
  String incident;

  @Parameters(index = "1", arity = "0..1")
  String action;

  @Option(names = {"-d", "--data"})
  String data;

  @Option(names = "--at")
  String at;

  @Option(names = "--by")
  String by;

  @Option(names = "--means")
  String means;

  @Option(names = "--counterpart")
  String counterpart;

  @Option(names = "--note")
  String note;

  @Option(names = "--no-change")
  boolean noChange;

  @Option(names = "--evidence")
  List<String> evidence;

  @Override
  public Integer call() {
    DataArgument.refuseBesides(incidents.yuqing, spec);
    var session = incidents.yuqing.session();
    var request =
        ServiceRequest.post(INCIDENT, "/incidents/%s/actions", session.incident(incident));
    return session.show(
        data == null
            ? request.json(fields().document())
            : request.body("application/json", DataArgument.body(incidents.yuqing, data)));
  }

  private RequestFields fields() {
    return new RequestFields()
        .with("action", action)
        .with("occurredAt", at)
        .with("by", by)
        .with("means", means)
        .with("counterpart", counterpart)
        .with("note", note)
        .with("noChange", noChange ? Boolean.TRUE : null)
        .with("evidence", evidence);
  }
}
