package yuqing.incident.request;

import jakarta.enterprise.context.ApplicationScoped;
import yuqing.rest.personaldata.PersonalDataCheck;
import yuqing.rest.request.BodyFaults;

/// What leaves the incident's own record – a reply, a written report to the superior authority –
/// names no person by mistake: a text in which personal data seems to be goes out only when the one
/// who decides it confirms that it may, and says why.
@ApplicationScoped
public class PersonalDataConfirmation {

  public static final String FIELD = "confirmsPersonalData";

  private final PersonalDataCheck check;

  PersonalDataConfirmation(PersonalDataCheck check) {
    this.check = check;
  }

  /// Adds a fault where the text has a finding that is not confirmed, or is without a reason.
  ///
  /// @param confirms as it was sent; null for no
  /// @param reasonField the field that holds the reason
  /// @return whether there was something to confirm and it was confirmed
  public boolean require(
      String text, Boolean confirms, String reasonField, String reason, BodyFaults faults) {
    var found = check.of("text", text);
    if (found.isEmpty()) {
      return false;
    }
    if (!Boolean.TRUE.equals(confirms)) {
      var first = found.getFirst().message();
      faults.reject(
          FIELD,
          "personal-data",
          "文中疑有个人信息 %d 处：%s；确需保留的，请确认并说明理由".formatted(found.size(), first.zh()),
          "the text seems to have personal data in %d places: %s; or confirm it with a reason"
              .formatted(found.size(), first.en()));
      return false;
    }
    faults.require(
        reasonField, reason, "保留个人信息须说明理由", "to keep personal data in it needs a reason");
    return true;
  }
}
