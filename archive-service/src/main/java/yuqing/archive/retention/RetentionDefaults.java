package yuqing.archive.retention;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import yuqing.contracts.term.Level;

/// The terms of the school's settings, by level alone. A faulty one stops the start.
@Startup
@ApplicationScoped
class RetentionDefaults {

  private static final Pattern YEARS = Pattern.compile("([1-9][0-9]{0,2})年?");

  private final List<RetentionTerm> terms;

  RetentionDefaults(RetentionSettings settings) {
    this.terms =
        List.of(
            term(Level.ONE, settings.levelOne()),
            term(Level.TWO, settings.levelTwo()),
            term(Level.THREE, settings.levelThree()));
  }

  List<RetentionTerm> terms() {
    return terms;
  }

  private static RetentionTerm term(Level level, String setting) {
    var text = setting.strip();
    if (text.equals(RetentionTerm.FOR_GOOD)) {
      return new RetentionTerm(level, null, null);
    }
    var years = YEARS.matcher(text);
    if (years.matches() && Integer.parseInt(years.group(1)) <= RetentionTerm.MOST_YEARS) {
      return new RetentionTerm(level, null, Integer.valueOf(years.group(1)));
    }
    throw new UnreadableRetention(level, setting);
  }
}
