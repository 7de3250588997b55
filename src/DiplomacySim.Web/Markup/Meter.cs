using System.Globalization;

namespace DiplomacySim.Web.Markup;

/// <summary>A share as a bar in a cell, beside the number that says it in words.</summary>
internal static class Meter
{
    public static Html Of(double share) => Html.Of(
        $"<svg class=\"meter\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"100\" height=\"8\"/><rect width=\"{Width(share)}\" height=\"8\"/></svg>");

    private static string Width(double share) => double.IsNaN(share) ? "0" : (share * 100).ToString("0.#", CultureInfo.InvariantCulture);
}
