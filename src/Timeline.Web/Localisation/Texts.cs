namespace Timeline.Web.Localisation;

/// <summary>Stands for the texts of the interface: Arabic in Texts.resx, English in Texts.en.resx.</summary>
internal sealed class Texts;
