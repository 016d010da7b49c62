package yuqing.archive.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.ArchiveEvent.DutyFault;
import yuqing.contracts.MayBeAbsent;
import yuqing.contracts.term.ObligationCode;

/// An alarm of the auditor.
///
/// @param eventId of the `archive.duty-unjudged` that was published
/// @param number of the incident, such as `YQ-2026-00012`; null while its report has not come in
/// @param key what opened the obligation, unique within the incident
/// @param department that owes it
/// @param judgedAt of the outcome at fault; null where there is none
/// @param unjudged whether the outcome that was missing is missing still
@Schema(name = "DutyFaultFound")
public record AlarmAnswer(
    UUID eventId,
    String incidentId,
    @MayBeAbsent String number,
    ObligationCode obligation,
    String key,
    String department,
    DutyFault fault,
    Instant due,
    @MayBeAbsent Instant judgedAt,
    Instant foundAt,
    boolean unjudged) {}
