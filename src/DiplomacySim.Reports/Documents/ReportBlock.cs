namespace DiplomacySim.Reports.Documents;

/// <summary>A piece of a report's section.</summary>
internal abstract record ReportBlock;
