package yuqing.desk.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yuqing.contracts.term.Post;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.client.Problem;
import yuqing.desk.client.archive.ReviewDraftView;
import yuqing.desk.form.EnteredRow;
import yuqing.desk.form.FieldFaults;

/// The form of a review or of a closing, empty or with what was entered and what is wrong with it.
///
/// @param key by which a repeat of the same form is recorded once
/// @param draft what the record says
public record ReviewFormView(
    UUID incident,
    ReviewEntry entry,
    String key,
    ReviewDraftView draft,
    List<DepartmentView> departments,
    FieldFaults faults) {
  /// Those who are asked to a review as a rule.
  private static final List<Post> USUALLY_ASKED =
      List.of(Post.GROUP_OFFICE, Post.DEPARTMENT_HEAD, Post.LIAISON);

  public String one(String field) {
    return entry.form().one(field);
  }

  public List<AskedExplanation> asked() {
    return AskedExplanation.of(draft.missed(), entry.explanations(), faults);
  }

  /// A dossier without a sighting is closed only when somebody says why there is none.
  public boolean asksForSighting() {
    return draft.spread().isEmpty();
  }

  public List<EnteredRow> attendance() {
    var rows = entry.attendance();
    return rows.isEmpty() && !faults.isRefused()
        ? USUALLY_ASKED.stream().map(post -> new EnteredRow(Map.of("post", post.code()))).toList()
        : EnteredRow.withRoom(rows);
  }

  public List<EnteredRow> measures() {
    return EnteredRow.withRoom(entry.measures());
  }

  public List<String> posts() {
    return Arrays.stream(Post.values()).map(Post::code).toList();
  }

  public List<Problem.Fault> otherFaults() {
    return faults.besides(ReviewEntry.SHOWN);
  }
}
