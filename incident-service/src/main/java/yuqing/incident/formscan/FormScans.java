package yuqing.incident.formscan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import yuqing.access.Access;
import yuqing.access.Caller;
import yuqing.contracts.text.FormMark;
import yuqing.incident.register.Incident;
import yuqing.incident.register.IncidentProblem;
import yuqing.incident.register.Incidents;
import yuqing.rest.problem.FieldFault;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;

/// Finds the incident to which a scan of a signed form belongs.
@ApplicationScoped
class FormScans {

  private static final String FILE = "file";
  private static final String NUMBER = "number";
  private static final Pattern A_NUMBER = Pattern.compile("YQ-[0-9]{4}-[0-9]{5,9}");

  private final Incidents incidents;

  FormScans(Incidents incidents) {
    this.incidents = incidents;
  }

  /// How a scan led to its incident.
  enum FoundBy {
    /// By the QR code on it.
    CODE,
    /// By the number that its sender stated; the code could not be read.
    NUMBER
  }

  /// @param mark what the code says; null where it could not be read
  record FoundForm(UUID incident, FoundBy by, FormMark mark) {}

  /// The incident goes on in another where it was merged: the evidence belongs there.
  ///
  /// @param marks that were read from the scan
  /// @param stated the number that its sender stated; null where none was
  /// @throws ProblemException 400 for what is no number, 404 for one of no incident that the caller
  ///     may see, 409 where code and number name two incidents, 422 where there is neither, or the
  ///     scan shows the forms of several incidents
  @Transactional
  FoundForm find(Set<FormMark> marks, String stated, Caller caller) {
    var byNumber = Optional.ofNullable(stated).map(number -> byNumber(number, caller));
    var mark = theOne(marks);
    if (mark.isEmpty()) {
      var incident =
          byNumber.orElseThrow(
              () ->
                  ProblemException.of(
                      StandardProblem.UNPROCESSABLE,
                      NUMBER,
                      "required",
                      "未能识别表上的二维码，请填写表上的编号，或以更高分辨率重新扫描",
                      "no code of a form was found: state the form's number, or scan it again with"
                          + " a higher resolution"));
      return new FoundForm(incident.id, FoundBy.NUMBER, null);
    }
    var byCode = byCode(mark.get(), caller);
    if (byNumber.isPresent() && !byNumber.get().id.equals(byCode.id)) {
      throw contradiction(byCode);
    }
    return new FoundForm(byCode.id, FoundBy.CODE, mark.get());
  }

  /// Of two prints of one form the later one.
  private static Optional<FormMark> theOne(Set<FormMark> marks) {
    if (marks.stream().map(FormMark::incident).distinct().count() > 1) {
      throw ProblemException.of(
          StandardProblem.UNPROCESSABLE,
          FILE,
          "several-forms",
          "文件中有多起舆情的处置表，请每起舆情单独扫描上传",
          "shows the forms of several incidents: send each in a file of its own");
    }
    return marks.stream().max(Comparator.comparingLong(FormMark::entries));
  }

  private Incident byNumber(String stated, Caller caller) {
    if (!A_NUMBER.matcher(stated).matches()) {
      throw ProblemException.of(
          StandardProblem.INVALID_REQUEST,
          NUMBER,
          "bad-number",
          "应为处置表上的编号",
          "must be a number such as YQ-2026-00012");
    }
    return visible(incidents.find("number", stated).firstResultOptional(), caller)
        .orElseThrow(
            () ->
                ProblemException.of(
                    StandardProblem.NOT_FOUND,
                    NUMBER,
                    "unknown-number",
                    "没有该编号的舆情，或您无权查看",
                    "there is no incident of this number that you may see"));
  }

  private Incident byCode(FormMark mark, Caller caller) {
    return visible(incidents.findByIdOptional(mark.incident()), caller)
        .orElseThrow(
            () ->
                ProblemException.of(
                    StandardProblem.NOT_FOUND,
                    FILE,
                    "unknown-form",
                    "表上二维码所指的舆情不在本系统中，或您无权查看",
                    "its code names no incident of this installation that you may see"));
  }

  private Optional<Incident> visible(Optional<Incident> named, Caller caller) {
    return named
        .map(incident -> incidents.continuing(incident).orElse(incident))
        .filter(incident -> Access.mayRead(caller, incident.visibility()));
  }

  private static ProblemException contradiction(Incident byCode) {
    return new ProblemException(
        IncidentProblem.FORM_OF_ANOTHER,
        List.of(
            new FieldFault(
                NUMBER,
                "not-of-the-code",
                new LocalizedText(
                    "表上的二维码属于 " + byCode.number, "the code on it is that of " + byCode.number))));
  }
}
