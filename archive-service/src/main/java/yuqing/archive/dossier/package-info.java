/// The dossier of an incident: told from its entries, never written beside them. Start reading at
/// [CaseStatus] (where a case stands) and [DossierProjection] (all that a dossier shows).
package yuqing.archive.dossier;
