package yuqing.archive.statistics;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.archive.dossier.Dossier.DepartmentName;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.ObligationCode;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.term.Post;

/// An obligation that a number counts.
///
/// @param number, title of its incident
/// @param label what people call it
/// @param window date or start of a window; null for one-off obligations
/// @param owner post that owed it
/// @param department that owed it at its due, or when it was met before
/// @param level of the incident when it opened
/// @param metAt when it was done; null unless met
/// @param entry n of the timeline's entry on which the outcome rests
@Schema(name = "StatisticsObligation")
public record DutyLineAnswer(
    UUID obligationId,
    String incidentId,
    @MayBeAbsent String number,
    @MayBeAbsent String title,
    ObligationCode code,
    String label,
    @MayBeAbsent String window,
    Post owner,
    @MayBeAbsent DepartmentName department,
    @MayBeAbsent Level level,
    @MayBeAbsent Instant opened,
    Instant due,
    Outcome outcome,
    @MayBeAbsent Instant metAt,
    long entry) {}
