package yuqing.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;
import yuqing.cli.call.TargetService;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.ExitStatus;

/// `yuqing health`: whether each service is ready, without a login. A proxy in front of the
/// services does not pass it on.
@Command(name = "health")
final class HealthCommand implements Callable<Integer> {
  private static final String UP = "UP";
  private static final String UNREACHABLE = "UNREACHABLE";

  @ParentCommand YuqingCommand yuqing;

  @Override
  public Integer call() {
    var session = yuqing.session();
    var services = JsonNodeFactory.instance.arrayNode();
    var status = ExitStatus.DONE;
    for (var service : TargetService.values()) {
      var health = ask(session, service);
      services.add(
          new RequestFields()
              .with("service", service + "-service")
              .with("status", health)
              .document());
      if (health.equals(UNREACHABLE)) {
        status = ExitStatus.UNREACHABLE;
      } else if (!health.equals(UP) && status == ExitStatus.DONE) {
        status = ExitStatus.FINDINGS;
      }
    }
    var answer = new RequestFields().with("services", services).document();
    session.print(answer, "services", "service", "status");
    return status.code();
  }

  /// In one word, also where nobody answers.
  private static String ask(SuiteSession session, TargetService service) {
    try {
      var answer = session.ask(ServiceRequest.get(service, "/q/health/ready"));
      return answer.json().path("status").asText("HTTP " + answer.status());
    } catch (CommandFailure e) {
      return UNREACHABLE;
    }
  }
}
