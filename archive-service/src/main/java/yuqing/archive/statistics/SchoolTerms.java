package yuqing.archive.statistics;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The school's terms (学期), as the setting `yuqing.statistics.terms` names them: each `NAME=FIRST
/// DAY/LAST DAY`, with commas between them, such as `2026-2027-1=2026-09-01/2027-01-24`.
/// A faulty setting stops the start.
@Startup
@ApplicationScoped
public class SchoolTerms {

  private final List<Term> terms;

  SchoolTerms(@ConfigProperty(name = "yuqing.statistics.terms") Optional<String> setting) {
    this.terms = read(setting.orElse(""));
  }

  /// @param last included
  public record Term(String name, LocalDate first, LocalDate last) {}

  static List<Term> read(String setting) {
    var read = new ArrayList<Term>();
    for (var each : setting.split(",", -1)) {
      if (!each.isBlank()) {
        read.add(term(each.strip()));
      }
    }
    read.sort(Comparator.comparing(Term::first));
    for (int i = 1; i < read.size(); i++) {
      if (!read.get(i).first().isAfter(read.get(i - 1).last())) {
        throw new TermsUnreadable(
            "%s begins before %s ends".formatted(read.get(i).name(), read.get(i - 1).name()));
      }
    }
    if (read.stream().map(Term::name).distinct().count() < read.size()) {
      throw new TermsUnreadable("two terms have one name");
    }
    return List.copyOf(read);
  }

  private static Term term(String text) {
    var name = text.substring(0, Math.max(0, text.indexOf('='))).strip();
    var days = text.substring(text.indexOf('=') + 1).split("/", -1);
    try {
      if (!name.isEmpty() && days.length == 2) {
        var term =
            new Term(name, LocalDate.parse(days[0].strip()), LocalDate.parse(days[1].strip()));
        if (!term.last().isBefore(term.first())) {
          return term;
        }
      }
    } catch (DateTimeException e) {
      throw new TermsUnreadable("no day in " + text);
    }
    throw new TermsUnreadable(text + " is no NAME=FIRST-DAY/LAST-DAY");
  }

  public Optional<Term> find(String name) {
    return terms.stream().filter(term -> term.name().equals(name)).findFirst();
  }

  /// The one that came before; empty for the first that is named.
  public Optional<Term> before(Term term) {
    return terms.stream()
        .filter(each -> each.first().isBefore(term.first()))
        .max(Comparator.comparing(Term::first));
  }

  List<String> names() {
    return terms.stream().map(Term::name).toList();
  }

  /// Why the service does not start.
  static final class TermsUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TermsUnreadable(String why) {
      super("yuqing.statistics.terms (YUQING_TERMS): " + why);
    }
  }
}
