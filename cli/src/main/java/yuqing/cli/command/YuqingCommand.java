package yuqing.cli.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import yuqing.cli.terminal.AnswerPrinter;
import yuqing.cli.terminal.CommandEnvironment;
import yuqing.cli.terminal.CommandFailure;
import yuqing.cli.terminal.CommandTexts;
import yuqing.cli.terminal.ExitStatus;
import yuqing.cli.terminal.OutputFormat;

/// `yuqing`: the options that every command takes, and the commands.
@Command(
    name = "yuqing",
    subcommands = {
      LoginCommand.class,
      LogoutCommand.class,
      WhoAmICommand.class,
      IncidentCommands.class,
      ObligationCommands.class,
      ReplyCommands.class,
      EvidenceCommands.class,
      AlertCommands.class,
      TaskCommands.class,
      MeetingCommands.class,
      DossierCommands.class,
      SearchCommand.class,
      LedgerCommand.class,
      StatisticsCommand.class,
      PolicyCommands.class,
      CalendarCommands.class,
      ShiftCommands.class,
      WebhookCommands.class,
      RosterCommands.class,
      ReadinessCommand.class,
      HealthCommand.class,
      AuditCommands.class,
      EventCommands.class,
      TopicCommands.class,
      ApiCommand.class,
      CompletionCommand.class
    })
public final class YuqingCommand {
  private static final String LANGUAGE_OPTION = "--language";

  private final CommandEnvironment environment;
  private final CommandTexts texts;

  @Option(names = "--server", scope = ScopeType.INHERIT)
  String server;

  @Option(
      names = {"-o", "--output"},
      defaultValue = "table",
      scope = ScopeType.INHERIT)
  OutputFormat output;

  /// Read before all else, since the help is in it; here so that it is known and checked.
  @Option(names = LANGUAGE_OPTION, scope = ScopeType.INHERIT)
  CommandLanguage language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;

  YuqingCommand(CommandEnvironment environment, CommandTexts texts) {
    this.environment = environment;
    this.texts = texts;
  }

  /// @return the exit code
  public static int run(CommandEnvironment environment, String... arguments) {
    var texts = CommandTexts.of(language(environment, List.of(arguments)));
    return commandLine(environment, texts).execute(arguments);
  }

  static CommandLine commandLine(CommandEnvironment environment, CommandTexts texts) {
    var line = new CommandLine(new YuqingCommand(environment, texts));
    // `-d @FILE` names a file to send, not one with arguments.
    line.setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedSubcommandsAllowed(false)
        .setResourceBundle(texts.bundle())
        .setOut(writer(environment.out()))
        .setErr(writer(environment.err()))
        .setUsageHelpWidth(100)
        .setUsageHelpLongOptionsMaxWidth(34)
        .setParameterExceptionHandler(new UsageFaults(texts))
        .setExecutionExceptionHandler((e, _, _) -> failed(environment, texts, e));
    return line;
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static int failed(CommandEnvironment environment, CommandTexts texts, Exception e) {
    if (e instanceof CommandFailure failure) {
      environment.err().println(texts.text("failed", failure.getMessage()));
      return failure.status().code();
    }
    e.printStackTrace(environment.err());
    return ExitStatus.FAULT.code();
  }

  private static String language(CommandEnvironment environment, List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      var word = arguments.get(i);
      if (word.startsWith(LANGUAGE_OPTION + "=")) {
        return word.substring(LANGUAGE_OPTION.length() + 1);
      }
      if (word.equals(LANGUAGE_OPTION) && i + 1 < arguments.size()) {
        return arguments.get(i + 1);
      }
    }
    return environment.variable(CommandEnvironment.LANGUAGE).orElse("zh");
  }

  CommandEnvironment environment() {
    return environment;
  }

  CommandTexts texts() {
    return texts;
  }

  /// For what asks no service.
  AnswerPrinter printer() {
    return new AnswerPrinter(environment.out(), output, texts);
  }

  /// What this run works with; made by each command, so that `--help` and faulty lines need none.
  SuiteSession session() {
    return new SuiteSession(environment, texts, output, server);
  }
}
