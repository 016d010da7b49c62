package yuqing.desk.casefile;

import java.util.List;
import yuqing.desk.client.LoadedPart;
import yuqing.desk.client.archive.SignedFormView;

/// What an incident's papers are, beside those that each has.
///
/// @param signedForms scans of the signed form, with whether they show what is on record
public record CasePapers(
    LoadedPart<List<SpecialReport>> specialReports, LoadedPart<List<SignedFormView>> signedForms) {}
