package yuqing.rest.personaldata;

import io.quarkus.logging.LoggingFilter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/// Masks personal data in every line of the log, and the addresses of public items in the suite's
/// own lines: the log is read by more people than the incidents. No line is meant to have any; a
/// message of a library, or of an exception, may repeat what it was given.
@LoggingFilter(name = "masked")
public final class MaskedLog implements Filter {

  private static final String OWN = "yuqing.";

  /// The host stays, by which a fault of the network is found.
  private static final Pattern ADDRESS =
      Pattern.compile("(https?://[^/\\s\"'<>]{1,253})/[^\\s\"'<>]+");

  private static final ExtFormatter FORMAT = new PatternFormatter("%s");

  private static final int LONGEST_MESSAGE = 20_000;

  private final PersonalDataFinder finder =
      new PersonalDataFinder(OrganisationContacts.of(List.of(), List.of(), List.of()), null);

  @Override
  public boolean isLoggable(LogRecord line) {
    if (line instanceof ExtLogRecord own) {
      mask(own);
    }
    return true;
  }

  private void mask(ExtLogRecord line) {
    boolean isOwn = line.getLoggerName() != null && line.getLoggerName().startsWith(OWN);
    var message = FORMAT.formatMessage(line);
    if (message != null) {
      var masked = masked(message, isOwn);
      if (!masked.equals(message)) {
        line.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
        line.setParameters(null);
      }
    }
    if (line.getThrown() != null) {
      maskThrown(line, isOwn);
    }
  }

  /// An exception cannot be changed: where it has to be, it is printed into the message.
  private void maskThrown(ExtLogRecord line, boolean isOwn) {
    var printed = new StringWriter();
    line.getThrown().printStackTrace(new PrintWriter(printed, true));
    var trace = printed.toString();
    var masked = masked(trace, isOwn);
    if (!masked.equals(trace)) {
      line.setMessage(
          FORMAT.formatMessage(line) + ": " + masked, ExtLogRecord.FormatStyle.NO_FORMAT);
      line.setParameters(null);
      line.setThrown(null);
    }
  }

  private String masked(String text, boolean isOwn) {
    if (text.length() > LONGEST_MESSAGE) {
      return masked(text.substring(0, LONGEST_MESSAGE), isOwn);
    }
    var masked = finder.masked(text);
    return isOwn ? ADDRESS.matcher(masked).replaceAll("$1/[…]") : masked;
  }
}
