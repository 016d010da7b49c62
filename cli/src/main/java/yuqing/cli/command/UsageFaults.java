package yuqing.cli.command;

import java.util.List;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import yuqing.cli.terminal.CommandTexts;
import yuqing.cli.terminal.ExitStatus;

/// Says what is wrong with a command line, in the reader's language: the library knows
/// English only.
final class UsageFaults implements IParameterExceptionHandler {
  private final CommandTexts texts;

  UsageFaults(CommandTexts texts) {
    this.texts = texts;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    var command = e.getCommandLine();
    var err = command.getErr();
    err.println(texts.text("failed", words(e)));
    var similar =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.<String>of();
    if (similar.isEmpty()) {
      command.usage(err);
    } else {
      err.println(texts.text("similar", String.join(texts.text("separator"), similar)));
    }
    return ExitStatus.USAGE.code();
  }

  private String words(ParameterException e) {
    if (texts.isEnglish()) {
      return e.getMessage();
    }
    return switch (e) {
      case MissingParameterException missing ->
          texts.text(
              "missing-argument",
              String.join(
                  texts.text("separator"),
                  missing.getMissing().stream().map(UsageFaults::name).toList()));
      case UnmatchedArgumentException unmatched ->
          texts.text("unknown-argument", String.join(" ", unmatched.getUnmatched()));
      default -> other(e);
    };
  }

  private String other(ParameterException e) {
    if (e.getArgSpec() != null && e.getValue() != null) {
      return texts.text("invalid-argument", name(e.getArgSpec()), e.getValue());
    }
    boolean isGroupAlone = e.getArgSpec() == null && !e.getCommandLine().getSubcommands().isEmpty();
    return isGroupAlone
        ? texts.text("missing-command", e.getCommandLine().getCommandSpec().qualifiedName())
        : e.getMessage();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
