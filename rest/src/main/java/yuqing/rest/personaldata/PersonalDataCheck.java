package yuqing.rest.personaldata;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Looks for personal data as the school has set it: whether at all, whether what is found is
/// refused, and which contacts are its own.
@Singleton
public class PersonalDataCheck {

  /// What is done about personal data in a text that comes in.
  public enum Measure {
    /// Nothing is looked for: the service keeps contact data by its purpose.
    OFF,
    /// The answer warns.
    WARN,
    /// The request is refused.
    REFUSE
  }

  public static final String SETTING = "yuqing.personal-data.check";

  private final Measure measure;
  private final PersonalDataFinder finder;

  PersonalDataCheck(
      @ConfigProperty(name = SETTING, defaultValue = "WARN") Measure measure,
      @ConfigProperty(name = "yuqing.personal-data.own-numbers") Optional<List<String>> numbers,
      @ConfigProperty(name = "yuqing.personal-data.own-addresses") Optional<List<String>> addresses,
      @ConfigProperty(name = "yuqing.personal-data.own-accounts") Optional<List<String>> accounts,
      @ConfigProperty(name = "yuqing.personal-data.student-number") Optional<String> student) {
    this.measure = measure;
    this.finder =
        new PersonalDataFinder(
            OrganisationContacts.of(
                numbers.orElse(List.of()), addresses.orElse(List.of()), accounts.orElse(List.of())),
            student.orElse(null));
  }

  /// One that knows no contacts of the school's own.
  public static PersonalDataCheck of(Measure measure) {
    return new PersonalDataCheck(
        measure, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Whether a text with a finding is refused as it comes in.
  public boolean refuses() {
    return measure == Measure.REFUSE;
  }

  /// @param field path of the text, which the findings bear
  public List<FoundPersonalData> of(String field, String text) {
    return measure == Measure.OFF || text == null
        ? List.of()
        : finder.find(text).stream()
            .map(finding -> FoundPersonalData.of(field, text, finding))
            .toList();
  }
}
