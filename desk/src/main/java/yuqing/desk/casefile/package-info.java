/// An incident's page: its facts, what it owes and why, its timeline, replies, evidence and papers.
package yuqing.desk.casefile;
