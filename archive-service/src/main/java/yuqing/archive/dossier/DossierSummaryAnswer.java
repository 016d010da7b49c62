package yuqing.archive.dossier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.Dossier.DepartmentName;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.State;

/// A dossier in a list. Null is what has not happened or has not come in.
///
/// @param sortedBy the receipt; until the report has come in, the instant of the first entry
/// @param filedAt when the first result of the end in force was filed
/// @param retainUntil the last day on which it has to be kept, in the school's zone; null while it
///     is not closed, and where it is kept for good
/// @param held whether it is under a legal hold
/// @param entries of the chain
@Schema(name = "DossierLine")
public record DossierSummaryAnswer(
    String incidentId,
    @MayBeAbsent String number,
    @MayBeAbsent String title,
    @MayBeAbsent Category category,
    @MayBeAbsent Level level,
    @MayBeAbsent State state,
    List<DepartmentName> departments,
    @MayBeAbsent Instant discoveredAt,
    @MayBeAbsent Instant receivedAt,
    @MayBeAbsent Instant endedAt,
    @MayBeAbsent Instant filedAt,
    @MayBeAbsent Instant reviewedAt,
    @MayBeAbsent Instant closedAt,
    @MayBeAbsent LocalDate retainUntil,
    boolean held,
    long entries,
    @JsonIgnore Instant sortedBy) {

  /// What lists show of a dossier besides its status.
  ///
  /// @param name of the department in charge; null until the roster has published it
  /// @param retainUntil null while it is not closed, and where it is kept for good
  record Listing(
      Instant sortedBy, long entries, String name, LocalDate retainUntil, boolean held) {}

  static DossierSummaryAnswer of(String incident, CaseStatus status, Listing listing) {
    var report = status.report();
    return new DossierSummaryAnswer(
        incident,
        report == null ? null : report.number(),
        report == null ? null : report.title(),
        report == null ? null : report.category(),
        status.level(),
        status.state(),
        departments(status.department(), listing.name()),
        report == null ? null : report.discoveredAt(),
        report == null ? null : report.receivedAt(),
        status.course().endedAt(),
        status.course().filedAt(),
        status.aftermath().reviewedAt(),
        status.closed() ? status.aftermath().closedAt() : null,
        listing.retainUntil(),
        listing.held(),
        listing.entries(),
        listing.sortedBy());
  }

  static List<DepartmentName> departments(String code, String name) {
    return code == null ? List.of() : List.of(new DepartmentName(code, name == null ? code : name));
  }
}
