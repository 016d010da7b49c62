package yuqing.escalation.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import yuqing.procedure.policy.EditionReader;
import yuqing.procedure.policy.PolicyEdition;
import yuqing.procedure.policy.UnsoundEdition;
import yuqing.procedure.yaml.BilingualSentence;
import yuqing.procedure.yaml.Finding;
import yuqing.rest.problem.FieldErrors;
import yuqing.rest.problem.FieldFault;
import yuqing.rest.problem.LocalizedText;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.ProblemType;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.request.BodyText;

/// An edition as the body of a request, kept as it was sent: its comments are the clerk's, and its
/// hash is that of the file.
public final class SubmittedEdition {

  /// Twenty times the one that comes with the suite.
  static final int MOST_BYTES = 256 * 1024;

  /// How what was sent is called in a finding.
  private static final String FILE = "edition.yaml";

  private final String text;

  private SubmittedEdition(String text) {
    this.text = text;
  }

  /// @param body null when none was sent
  /// @throws ProblemException 400 when it is empty, 413 when it is too large, 422 when it is
  ///     no UTF-8
  public static SubmittedEdition of(byte[] body) {
    var bytes = BodyText.required(body);
    if (bytes.length > MOST_BYTES) {
      throw new ProblemException(
          StandardProblem.BODY_TOO_LARGE,
          "最多 %d 字节".formatted(MOST_BYTES),
          "at most %d bytes".formatted(MOST_BYTES));
    }
    try {
      return new SubmittedEdition(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw ProblemException.of(
          PolicyProblem.UNSOUND_EDITION, "", "no-utf-8", "不是 UTF-8 文本", "is no UTF-8 text");
    }
  }

  /// As they were sent.
  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// @throws UnsoundEdition with all that is wrong in it
  PolicyEdition read() {
    return EditionReader.read(FILE, text);
  }

  /// A draft with any date: it is checked against no other edition.
  ///
  /// @throws ProblemException 422 with all that is wrong in it
  public PolicyEdition draft() {
    try {
      return read();
    } catch (UnsoundEdition e) {
      throw refusal(PolicyProblem.UNSOUND_EDITION, e.findings());
    }
  }

  /// As `./suite policy lint` prints them, in both languages.
  static ProblemException refusal(ProblemType type, Collection<Finding> findings) {
    List<FieldFault> faults =
        findings.stream().limit(FieldErrors.MAX_FAULTS).map(SubmittedEdition::fault).toList();
    return new ProblemException(type, faults);
  }

  /// Of a text in which one thing is wrong: said in words too.
  static ProblemException refusal(ProblemType type, Finding finding) {
    return new ProblemException(type, text(finding.text()), List.of(fault(finding)), Map.of());
  }

  private static FieldFault fault(Finding finding) {
    return new FieldFault(
        finding.place(),
        finding.code(),
        text(finding.fault()),
        new FieldFault.Spot(finding.file(), finding.line(), text(finding.remedy())));
  }

  private static LocalizedText text(BilingualSentence sentence) {
    return new LocalizedText(sentence.zh(), sentence.en());
  }
}
