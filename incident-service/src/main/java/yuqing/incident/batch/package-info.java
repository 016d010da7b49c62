/// `POST /incidents/batch`: reports line by line, of any number, each with a verdict of its own.
/// Start with {@link yuqing.incident.batch.ReportBatch}.
package yuqing.incident.batch;
