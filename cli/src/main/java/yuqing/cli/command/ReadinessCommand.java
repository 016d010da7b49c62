package yuqing.cli.command;

import static yuqing.cli.call.TargetService.NOTIFICATION;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.call.ServiceRequest;
import yuqing.cli.terminal.ExitStatus;

/// `yuqing readiness`: departments without a liaison, posts without a holder, addresses that
/// no mail arrives at.
@Command(name = "readiness")
final class ReadinessCommand implements Callable<Integer> {
  @ParentCommand YuqingCommand yuqing;

  @Override
  public Integer call() {
    var session = yuqing.session();
    var answer = session.send(ServiceRequest.get(NOTIFICATION, "/readiness")).json();
    session.print(answer, "faults", "code", "post", "department", "person", "message");
    return (answer.path("ready").asBoolean() ? ExitStatus.DONE : ExitStatus.FINDINGS).code();
  }
}
