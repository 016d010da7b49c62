/// The dossier of an incident: derived from its entries, never written beside them. Start reading
/// at [CaseStatus] (the status of a case) and [DossierProjection] (all that a dossier shows).
package yuqing.archive.dossier;
