namespace CrmCards.Benchmarks;

/// <summary>Figures that are measured together, and what they say of the bars.</summary>
internal interface ITable
{
    /// <summary>How the command line calls it.</summary>
    string Name { get; }

    /// <param name="report">Takes the figures.</param>
    /// <param name="isDry">Only to see that everything works: each contestant once, its output checked as ever.</param>
    Task MeasureAsync(Report report, bool isDry);
}
