package yuqing.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.login.LoginFile;
import yuqing.cli.terminal.ExitStatus;

/// `yuqing logout`: forgets the login here; the issuer's own session ends by itself.
@Command(name = "logout")
final class LogoutCommand implements Callable<Integer> {
  @ParentCommand YuqingCommand yuqing;

  @Override
  public Integer call() {
    boolean was = new LoginFile(yuqing.environment().configuration()).delete();
    yuqing.environment().err().println(yuqing.texts().text(was ? "logged-out" : "not-logged-in"));
    return ExitStatus.DONE.code();
  }
}
