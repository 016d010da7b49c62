package yuqing.cli.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import yuqing.cli.terminal.ExitStatus;

/// `yuqing completion bash|zsh`: a script for the shell to read, `source <(yuqing completion
/// bash)`.
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
  /// The shells that there is a script for.
  enum CompletionShell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @ParentCommand YuqingCommand yuqing;

  @Parameters CompletionShell shell;

  @Override
  public Integer call() {
    var out = yuqing.environment().out();
    if (shell == CompletionShell.ZSH) {
      // The script is bash's, for which zsh has a mode; its own facility must run before.
      out.println("autoload -Uz compinit && compinit");
    }
    out.print(
        AutoComplete.bash(
            "yuqing", YuqingCommand.commandLine(yuqing.environment(), yuqing.texts())));
    return ExitStatus.DONE.code();
  }
}
