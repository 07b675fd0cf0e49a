"""Makes the models beside this file and the numbers OpenSim computes with them."""

import os
import re
import sys

import numpy
import opensim
from opensim import Vec3

HERE = os.path.dirname(os.path.abspath(__file__))
os.chdir("/tmp")  # OpenSim writes a log where it stands.
opensim.Logger.setLevelString("off")


class Case:
    """A model being built from random numbers, always the same for a name."""

    def __init__(self, name):
        self.name = name
        self.random = numpy.random.default_rng(sum(name.encode()))
        self.model = opensim.Model()
        self.model.setName(name)
        self.file = os.path.join(HERE, name)

    def vector(self, size=0.3):
        return Vec3(*(float(round(x, 4)) for x in self.random.uniform(-size, size, 3)))

    def body(self, name, mass):
        inertia = opensim.Inertia(0.02, 0.03, 0.04, 0.001, 0.002, -0.001)
        body = opensim.Body(name, mass, self.vector(0.1), inertia)
        self.model.addBody(body)
        return body

    def joint(self, kind, name, parent, child, *more):
        frames = (parent, self.vector(), self.vector(0.8), child, self.vector(), self.vector(0.8))
        joint = getattr(opensim, kind + "Joint")(name, *frames, *more)
        for i in range(joint.numCoordinates()):
            joint.upd_coordinates(i).setName(f"{name}_{i}")
        self.model.addJoint(joint)
        return joint

    def points(self, force, *bodies):
        path = force.updGeometryPath() if hasattr(force, "updGeometryPath") else force.updPath()
        for i, body in enumerate(bodies):
            path.appendNewPathPoint(f"{force.getName()}_{i}", body, self.vector())

    def muscle(self, name, *bodies):
        muscle = opensim.Millard2012EquilibriumMuscle(name, 1000, 0.1, 0.2, 0.1)
        self.points(muscle, *bodies)
        self.model.addForce(muscle)

    def write(self, free=None, poses=6, moments=12, edit=None, spread=None):
        self.model.finalizeConnections()
        self.model.initSystem()
        self.model.printToXML(self.file + ".osim")
        strip(self.file + ".osim", edit)
        model = opensim.Model(self.file + ".osim")
        state = model.initSystem()
        names = [model.getCoordinateSet().get(i).getName() for i in range(model.getNumCoordinates())]
        free = [n for n in names if free is None or n in free]
        self.paths(model, state, names, free, poses, spread)
        if moments:
            self.dynamics(free, moments)

    def paths(self, model, state, names, free, poses, spread):
        rows = [self.random.uniform(-0.9, 0.9, len(free)) for _ in range(poses)]
        if spread:
            # Near poses that keep the bonds: far ones have several nearest, and OpenSim finds any.
            rows = [self.assembled(model, state, free, row * 0.4) for row in rows]
            rows = [row + self.random.uniform(-spread, spread, len(free)) for row in rows]
        rows = [[round(float(x), 3) for x in row] for row in rows]
        save(self.file + ".poses.csv", [free] + rows)
        forces = model.getForceSet()
        out = [["pose", "path", "length"] + names]
        for n, row in enumerate(rows):
            for name in names:
                coordinate = model.getCoordinateSet().get(name)
                value = row[free.index(name)] if name in free else coordinate.getDefaultValue()
                coordinate.setValue(state, value, False)
            model.assemble(state)
            model.realizePosition(state)
            for force in model.getComponentsList():
                path = opensim.GeometryPath.safeDownCast(force) or opensim.FunctionBasedPath.safeDownCast(force)
                if path is None:
                    continue
                arms = [path.computeMomentArm(state, model.getCoordinateSet().get(c)) for c in names]
                out.append([n, path.getOwner().getName(), path.getLength(state)] + arms)
        save(self.file + ".paths.csv", out)

    def assembled(self, model, state, free, row):
        for name, value in zip(free, row):
            model.getCoordinateSet().get(name).setValue(state, float(value), False)
        model.assemble(state)
        return numpy.array([model.getCoordinateSet().get(n).getValue(state) for n in free])

    def dynamics(self, free, moments):
        times = numpy.linspace(0, 1, moments)
        columns = [times]
        for _ in free:
            a, b, c = self.random.uniform(-0.5, 0.5, 3)
            columns.append(0.3 * a + a * numpy.sin(6.3 * times + 6 * b) + 0.1 * c * numpy.cos(12 * times))
        rows = [[round(float(x), 6) for x in row] for row in numpy.array(columns).T]
        with open(self.file + ".motion.sto", "w") as file:
            head = f"motion\nversion=1\nnRows={moments}\nnColumns={len(free) + 1}\ninDegrees=no\nendheader\n"
            file.write(head + "\t".join(["time"] + free) + "\n")
            file.writelines("\t".join(map(str, row)) + "\n" for row in rows)
        tool = opensim.InverseDynamicsTool()
        tool.setModelFileName(self.file + ".osim")
        tool.setCoordinatesFileName(self.file + ".motion.sto")
        excluded = opensim.ArrayStr()
        excluded.append("Muscles")
        tool.setExcludedForces(excluded)
        tool.setStartTime(-1e9)
        tool.setEndTime(1e9)
        tool.setResultsDir(HERE)
        tool.setOutputGenForceFileName(self.name + ".id.sto")
        tool.printToXML("/tmp/id.xml")
        opensim.InverseDynamicsTool("/tmp/id.xml").run()


def strip(path, edit=None):
    """Takes OpenSim's long comments out of a file, and changes it."""
    with open(path) as file:
        text = re.sub(r"[ \t]*<!--.*?-->\n?", "", file.read(), flags=re.DOTALL)
    with open(path, "w") as file:
        file.write(edit(text) if edit else text)


def vector(*numbers):
    vector = opensim.Vector(len(numbers), 0.0)
    for i, number in enumerate(numbers):
        vector[i] = number
    return vector


def save(path, rows):
    with open(path, "w") as file:
        for row in rows:
            file.write(",".join(x if isinstance(x, str) else f"{x:.12g}" for x in row) + "\n")


def joints():
    """A joint of every kind, two and two; one of them backwards."""
    kinds = ["Free", "Ball", "Gimbal", "Universal", "Planar", "Slider", "Pin"]
    for first, second in zip(kinds, kinds[1:] + kinds[:1]):
        case = Case(f"{first}{second}".lower())
        ground = case.model.getGround()
        a, b = case.body("a", 2), case.body("b", 1.5)
        case.joint(first, "j1", ground, a)
        if second in ("Ball", "Free", "Gimbal"):
            case.joint(second, "j2", b, a)
        else:
            case.joint(second, "j2", a, b)
        case.muscle("m1", ground, a, b)
        case.muscle("m2", ground, b)
        case.write(poses=3, moments=8)


def forces():
    """Everything that pushes by itself."""
    case = Case("forces")
    ground, model = case.model.getGround(), case.model
    a, b = case.body("a", 2), case.body("b", 1.5)
    case.joint("Gimbal", "j1", ground, a)
    case.joint("Free", "j2", a, b)
    case.muscle("m1", ground, a, b)
    ligament = opensim.Ligament()
    ligament.setName("ligament")
    case.points(ligament, ground, a, b)
    ligament.setRestingLength(0.5)
    ligament.setMaxIsometricForce(300)
    curve = opensim.SimmSpline()
    for x, y in [(0, 0), (1, 0), (1.5, 0.2), (2, 1), (3, 2), (6, 6)]:
        curve.addPoint(x, y)
    ligament.setForceLengthCurve(curve)
    model.addForce(ligament)
    band = opensim.Blankevoort1991Ligament()
    band.setName("band")
    case.points(band, a, b)
    band.set_slack_length(0.3)
    band.set_linear_stiffness(500)
    band.set_transition_strain(0.3)
    band.set_damping_coefficient(20)
    model.addForce(band)
    spring = opensim.PathSpring("spring", 0.3, 700, 0.05)
    case.points(spring, ground, b)
    model.addForce(spring)
    model.addForce(opensim.PointToPointSpring(a, case.vector(), b, case.vector(), 300, 0.4))
    held = opensim.SpringGeneralizedForce("j1_1")
    held.setName("held")
    held.setStiffness(20)
    held.setRestLength(0.2)
    held.setViscosity(1.5)
    model.addForce(held)
    turning = opensim.CoordinateLimitForce("j1_0", 5, 12, -5, 9, 0.4, 8)
    turning.setName("turning")
    model.addForce(turning)
    sliding = opensim.CoordinateLimitForce("j2_5", 0.05, 1200, -0.05, 900, 40, 0.2)
    sliding.setName("sliding")
    model.addForce(sliding)
    bushing = opensim.BushingForce(
        "bushing", a, b, Vec3(30, 40, 50), Vec3(100, 200, 300), Vec3(4, 5, 6), Vec3(1, 2, 3))
    near = opensim.PhysicalOffsetFrame(
        "near", a, opensim.Transform(opensim.Rotation(0.4, opensim.CoordinateAxis(0)), case.vector()))
    far = opensim.PhysicalOffsetFrame(
        "far", b, opensim.Transform(opensim.Rotation(0.7, opensim.CoordinateAxis(1)), case.vector()))
    model.addComponent(near)
    model.addComponent(far)
    bushing.connectSocket_frame1(near)
    bushing.connectSocket_frame2(far)
    model.addForce(bushing)
    formula = opensim.ExpressionBasedCoordinateForce("j1_2", "-3*q-0.5*q^3+exp(-2*(q-1))-2*qdot*(q+1)^2")
    formula.setName("formula")
    model.addForce(formula)
    case.write()


def couplers():
    """One coordinate follows another, and one follows two."""
    case = Case("couplers")
    ground, model = case.model.getGround(), case.model
    a, b = case.body("a", 2), case.body("b", 1.5)
    case.joint("Universal", "j1", ground, a)
    case.joint("Gimbal", "j2", a, b)
    blend = opensim.MultivariatePolynomialFunction(vector(0.05, 0.4, -0.2, 0.3, 0.5, 0.25), 2, 2)
    for name, function, leaders, follower in [
            ("one", opensim.LinearFunction(0.7, 0.1), ["j1_0"], "j2_0"),
            ("two", blend, ["j1_0", "j1_1"], "j2_1")]:
        coupler = opensim.CoordinateCouplerConstraint()
        coupler.setName(name)
        coupler.setFunction(function)
        names = opensim.ArrayStr()
        for leader in leaders:
            names.append(leader)
        coupler.setIndependentCoordinateNames(names)
        coupler.setDependentCoordinateName(follower)
        model.addConstraint(coupler)
    case.muscle("m1", ground, a, b)
    case.muscle("m2", ground, b)
    # Inverse dynamics takes followers as the motion has them: at rest where it has not.
    case.write(free=["j1_0", "j1_1", "j2_2"])


def bonds():
    """Bodies held together besides their joints; the poses are not ones that keep the bonds."""
    origin, place = Vec3(0.1, 0.2, 0.3), Vec3(0.05, 0.02, 0.1)
    for kind in ["point", "rod", "rail", "weld"]:
        case = Case("bond" + kind)
        ground, model = case.model.getGround(), case.model
        a, b, c = case.body("a", 2), case.body("b", 1.5), case.body("c", 1)
        case.joint("Gimbal", "j1", ground, a)
        case.joint("Gimbal", "j2", a, b)
        case.joint("Free" if kind == "weld" else "Gimbal", "j3", b, c)
        if kind == "point":
            constraint = opensim.PointConstraint(ground, origin, c, place)
        elif kind == "rod":
            constraint = opensim.ConstantDistanceConstraint(ground, origin, c, place, 0.6)
        elif kind == "rail":
            constraint = opensim.PointOnLineConstraint(ground, Vec3(0.1, 0.9, 0.3), origin, c, place)
        else:
            constraint = opensim.WeldConstraint("weld", a, origin, Vec3(0.2, 0.3, 0.1), c, place, Vec3(0.1, 0, 0.2))
        constraint.setName("bond")
        model.addConstraint(constraint)
        case.muscle("m1", ground, a, b)
        case.muscle("m2", ground, c)
        case.write(poses=4, moments=8, spread=0.15)


AXES = """<SpatialTransform>
<TransformAxis name="rotation1"><coordinates>j2_0 j2_1</coordinates><axis>1 0.2 0</axis>
<MultivariatePolynomialFunction name="function"><coefficients>0.1 -0.2 0.3 0.15 0.6 0.2 -0.1 0.05 0.2 0.1</coefficients>
<dimension>2</dimension><order>3</order></MultivariatePolynomialFunction></TransformAxis>
<TransformAxis name="rotation2"><coordinates>j2_1</coordinates><axis>0 1 0</axis>
<GCVSpline name="function"><half_order>3</half_order><error_variance>0</error_variance>
<x>-1 -0.6 -0.2 0.1 0.5 0.7</x><y>-0.8 -0.7 -0.1 0.2 0.3 0.8</y><weights>1 1 1 1 1 1</weights></GCVSpline></TransformAxis>
<TransformAxis name="rotation3"><coordinates>j2_1 j2_0</coordinates><axis>0 0 1</axis>
<LinearFunction name="function"><coefficients>0.5 -0.3 0.1</coefficients></LinearFunction></TransformAxis>
<TransformAxis name="translation1"><coordinates>j2_0</coordinates><axis>1 0 0</axis>
<GCVSpline name="function"><half_order>2</half_order><error_variance>0</error_variance>
<x>-1 -0.6 -0.2 0.1 0.5 0.7</x><y>-0.08 -0.07 -0.01 0.02 0.03 0.08</y><weights>1 1 1 1 1 1</weights></GCVSpline></TransformAxis>
<TransformAxis name="translation2"><coordinates>j2_0 j2_1</coordinates><axis>0 1 0</axis>
<MultiplierFunction name="function"><function><MultivariatePolynomialFunction>
<coefficients>0.1 0.2 -0.3 0.4 0.1 0.2</coefficients><dimension>2</dimension><order>2</order>
</MultivariatePolynomialFunction></function><scale>0.5</scale></MultiplierFunction></TransformAxis>
<TransformAxis name="translation3"><coordinates>j2_0</coordinates><axis>0 0 1</axis>
<SimmSpline name="function"><x>-1 -0.2 0.5 0.7</x><y>-0.08 -0.01 0.03 0.08</y></SimmSpline></TransformAxis>
</SpatialTransform>"""


def axes():
    """Axes that move by functions of two coordinates.

    No inverse dynamics: OpenSim takes such polynomials' first derivatives for their second.
    """
    case = Case("axes")
    ground = case.model.getGround()
    a, b = case.body("a", 2), case.body("b", 1.5)
    case.joint("Gimbal", "j1", ground, a)
    case.joint("Universal", "j2", a, b)
    case.muscle("m1", ground, a, b)
    case.muscle("m2", ground, b)

    def edit(text):
        text = text.replace("</UniversalJoint>", AXES + "</CustomJoint>")
        return text.replace("<UniversalJoint", "<CustomJoint")

    case.write(moments=0, edit=edit)


KNEE = """<SpatialTransform>
<TransformAxis name="rotation1"><coordinates>j2_0</coordinates><axis>1 0 0</axis>
<LinearFunction name="function"><coefficients>1 0</coefficients></LinearFunction></TransformAxis>
<TransformAxis name="rotation2"><coordinates>j2_0</coordinates><axis>0 0 1</axis>
<SimmSpline name="function"><x>-1 -0.2 0.5 0.9</x><y>-0.2 -0.1 0.3 0.4</y></SimmSpline></TransformAxis>
<TransformAxis name="rotation3"><coordinates>j2_0</coordinates><axis>0 1 0</axis>
<SimmSpline name="function"><x>-1 -0.2 0.5 0.9</x><y>0.3 0.1 -0.2 -0.1</y></SimmSpline></TransformAxis>
<TransformAxis name="translation1"><coordinates>j2_0</coordinates><axis>0 1 0</axis>
<PolynomialFunction name="function"><coefficients>0.02 -0.05 0.01</coefficients></PolynomialFunction></TransformAxis>
<TransformAxis name="translation2"><coordinates></coordinates><axis>0 0 1</axis>
<Constant name="function"><value>0.05</value></Constant></TransformAxis>
<TransformAxis name="translation3"><coordinates>j2_0</coordinates><axis>1 0 0</axis>
<PiecewiseLinearFunction name="function"><x>-2 0 2</x><y>-0.1 0 0.2</y></PiecewiseLinearFunction></TransformAxis>
</SpatialTransform>"""


LINE = "<PiecewiseLinearFunction><x>-2 2</x><y>{} {}</y></PiecewiseLinearFunction>"
MOVING = '<MovingPathPoint name="m1_1"><socket_parent_frame>/bodyset/b</socket_parent_frame>' + "".join(
    f"<socket_{axis}_coordinate>/jointset/j2/j2_0</socket_{axis}_coordinate>"
    f"<{axis}_location>{LINE.format(*ends)}</{axis}_location>"
    for axis, ends in zip("xyz", [(0.1, 0.2), (0.05, -0.1), (0.02, 0.03)])) + "</MovingPathPoint>"


def knee():
    """One coordinate turns about three axes, and within its range moves a point towards another of its own body."""
    case = Case("knee")
    ground = case.model.getGround()
    a, b = case.body("a", 2), case.body("b", 1.5)
    case.joint("Gimbal", "j1", ground, a)
    coordinate = case.joint("Pin", "j2", a, b).upd_coordinates(0)
    coordinate.setRangeMin(-0.3)
    coordinate.setRangeMax(0.4)
    case.muscle("m1", a, b, b)
    case.muscle("m2", ground, b)

    def edit(text):
        text = text.replace("</PinJoint>", KNEE + "</CustomJoint>")
        text = re.sub('<PathPoint name="m1_1">.*?</PathPoint>', MOVING, text, flags=re.DOTALL)
        return text.replace("<PinJoint", "<CustomJoint")

    case.write(edit=edit)


def surfaces():
    """Paths round surfaces of every kind, half and method, and round several at once."""
    kinds = ["Cylinder", "Sphere", "Ellipsoid", "Torus"]
    several = {"two": ["Cylinder", "Cylinder"], "three": ["Ellipsoid", "Cylinder", "Sphere"]}
    for name, shapes in {**{kind.lower(): [kind] for kind in kinds}, **several}.items():
        case = Case("wrap" + name)
        ground, a = case.model.getGround(), case.body("a", 1)
        joint = opensim.GimbalJoint("j", ground, Vec3(0), Vec3(0), a, Vec3(0), Vec3(0))
        for i in range(3):
            joint.upd_coordinates(i).setName(f"j_{i}")
        case.model.addJoint(joint)
        for half in ["all", "x", "-x", "y", "-y", "z", "-z", "all", "all"]:
            surround(case, shapes, half, ground, a)
        case.write(poses=8, moments=0)


def surround(case, shapes, half, above, below):
    """One path from above the joint to below it, and its surfaces near the joint."""
    number = case.model.getForceSet().getSize()
    path = opensim.PathSpring(f"p{number}", 0.1, 1, 0.1)
    geometry = path.updGeometryPath()
    for i, (body, height) in enumerate([(above, 0.2), (below, -0.2)]):
        x, z = (float(round(v, 4)) for v in case.random.uniform(-0.08, 0.08, 2))
        geometry.appendNewPathPoint(f"p{number}_{i}", body, Vec3(x, height, z))
    case.model.addForce(path)
    for i, shape in enumerate(shapes):
        surface = getattr(opensim, "Wrap" + shape)()
        size = [float(round(v, 4)) for v in case.random.uniform(0.02, 0.05, 3)]
        if shape == "Ellipsoid":
            surface.set_dimensions(Vec3(*size))
        elif shape == "Torus":
            surface.set_inner_radius(size[0] / 2)
            surface.set_outer_radius(size[1] + 0.02)
        else:
            surface.set_radius(size[0])
            if shape == "Cylinder":
                surface.set_length(0.3)
        surface.setName(f"w{number}_{i}")
        surface.set_quadrant(half)
        surface.set_xyz_body_rotation(case.vector(0.8))
        body = [above, below][i % 2]
        away = 0.07 * (1 if i % 2 == 0 else -1) if len(shapes) > 1 else 0
        surface.set_translation(Vec3(0.01, away, -0.01))
        body.addWrapObject(surface)
        geometry.addPathWrap(surface)
        methods = [opensim.PathWrap.hybrid, opensim.PathWrap.midpoint, opensim.PathWrap.axial]
        geometry.getWrapSet().get(i).setMethod(methods[number % 3])


def formulas():
    """Paths whose length is a formula of coordinates, one with moment arms of its own; muscle and spring."""
    case = Case("formulas")
    ground = case.model.getGround()
    a, b = case.body("a", 2), case.body("b", 1.5)
    case.joint("Gimbal", "j1", ground, a)
    case.joint("Pin", "j2", a, b)

    def path(coordinates, length, arms=()):
        path = opensim.FunctionBasedPath()
        path.setName("path")
        paths = opensim.StdVectorString()
        for name in coordinates:
            paths.append(f"/jointset/{name.split('_')[0]}/{name}")
        path.setCoordinatePaths(paths)
        path.setLengthFunction(length)
        for arm in arms:
            path.appendMomentArmFunction(arm)
        return path

    def blend(dimension, order, *numbers):
        return opensim.MultivariatePolynomialFunction(vector(*numbers), dimension, order)

    muscle = opensim.DeGrooteFregly2016Muscle()
    muscle.setName("muscle")
    muscle.set_path(path(["j1_0", "j2_0"], blend(2, 2, 0.3, 0.05, -0.02, 0.04, 0.01, 0.03)))
    case.model.addForce(muscle)
    spring = opensim.PathSpring()
    spring.setName("spring")
    spring.setRestingLength(0.1)
    spring.setStiffness(800)
    spring.setDissipation(0.05)
    arms = [blend(2, 1, 0.02, 0.01, -0.03), blend(2, 1, 0.05, -0.02, 0.01)]
    spring.set_path(path(["j1_1", "j2_0"], blend(2, 1, 0.3, 0.06, -0.03), arms))
    case.model.addForce(spring)
    one = opensim.PathSpring()
    one.setName("one")
    one.setRestingLength(0.1)
    one.setStiffness(500)
    one.setDissipation(0)
    one.set_path(path(["j1_2"], opensim.PolynomialFunction(vector(0.1, -0.04, 0.3))))
    case.model.addForce(one)
    case.write()


def ellipsoids():
    """Bodies that ride on ellipsoids: OpenSim's joint of that name, and its shoulder blade."""
    case = Case("ellipsoid")
    ground = case.model.getGround()
    a, b = case.body("a", 2), case.body("b", 1.5)
    case.joint("Gimbal", "j1", ground, a)
    case.joint("Ellipsoid", "j2", a, b, Vec3(0.12, 0.2, 0.09))
    case.muscle("m1", ground, a, b)
    case.muscle("m2", ground, b)
    case.write()
    case = Case("blade")
    ground = case.model.getGround()
    a, b = case.body("a", 2), case.body("b", 1.5)
    case.joint("Gimbal", "j1", ground, a)
    case.joint("Scapulothoracic", "j2", a, b, Vec3(0.07, 0.15, 0.09), opensim.Vec2(0.04, -0.06), 0.4)
    case.muscle("m1", ground, a, b)
    case.muscle("m2", ground, b)
    case.write()


def contacts():
    """Balls on the ground and against each other, by both laws; and pushes over time."""
    case = Case("contacts")
    ground, model = case.model.getGround(), case.model
    a, b = case.body("a", 2), case.body("b", 1.5)
    case.joint("Free", "j1", ground, a)
    case.joint("Gimbal", "j2", a, b)
    case.muscle("m1", ground, a, b)
    floor = opensim.ContactHalfSpace(Vec3(0.02, 0.1, 0), Vec3(0.1, 0.05, -1.5), ground, "floor")
    balls = [opensim.ContactSphere(radius, case.vector(0.1), body, name)
             for radius, body, name in [(0.3, a, "heel"), (0.25, b, "toe"), (0.4, b, "sole")]]
    for shape in [floor, *balls]:
        model.addContactGeometry(shape)
    for force, shapes, stiffness in [("hard", ["floor", "heel", "toe"], 20000), ("pair", ["heel", "toe"], 9000)]:
        hard = opensim.HuntCrossleyForce()
        hard.setName(force)
        for shape in shapes:
            hard.addGeometry(shape)
        for name, value in [("Stiffness", stiffness), ("Dissipation", 0.4), ("StaticFriction", 0.9), ("DynamicFriction", 0.6), ("ViscousFriction", 0.3)]:
            getattr(hard, "set" + name)(value)
        hard.setTransitionVelocity(0.2)
        model.addForce(hard)
    smooth = opensim.SmoothSphereHalfSpaceForce("smooth", balls[2], floor)
    for name, value in [("stiffness", 3e4), ("dissipation", 0.6), ("static_friction", 0.8), ("dynamic_friction", 0.5),
                        ("viscous_friction", 0.3), ("transition_velocity", 0.15), ("hertz_smoothing", 40), ("hunt_crossley_smoothing", 5)]:
        getattr(smooth, "set_" + name)(value)
    model.addForce(smooth)
    push = opensim.PrescribedForce("push", b)
    push.setForceFunctions(opensim.LinearFunction(3, 2), opensim.Constant(5), opensim.Sine(4, 3, 0.2, 1))
    push.setPointFunctions(opensim.Constant(0.1), opensim.LinearFunction(0.2, 0.05), opensim.Constant(-0.1))
    push.setTorqueFunctions(opensim.Constant(1), opensim.LinearFunction(-2, 1), opensim.Constant(0.5))
    model.addForce(push)
    own = opensim.PrescribedForce("own", a)
    own.setForceFunctions(opensim.Constant(6), opensim.LinearFunction(2, -3), opensim.Constant(1))
    own.setPointFunctions(opensim.Constant(0.1), opensim.Constant(0.3), opensim.LinearFunction(0.1, 0))
    own.setForceIsInGlobalFrame(False)
    own.setPointIsInGlobalFrame(True)
    model.addForce(own)

    def edit(text):
        """The toe of other stuff than the heel it meets."""
        whole = re.search(r"<HuntCrossleyForce::ContactParameters>\s*<geometry>heel toe.*?</HuntCrossleyForce::ContactParameters>", text, re.DOTALL)[0]
        soft = whole.replace("heel toe", "toe").replace("9000", "4000").replace("0.4000", "0.7000").replace(">0.9", ">0.5")
        return text.replace(whole, whole.replace("heel toe", "heel") + soft)

    case.write(edit=edit)


def bushings():
    """Bushings and a spring told by formulas of angles, shifts and distance."""
    case = Case("bushings")
    ground, model = case.model.getGround(), case.model
    a, b = case.body("a", 2), case.body("b", 1.5)
    case.joint("Gimbal", "j1", ground, a)
    case.joint("Free", "j2", a, b)
    case.muscle("m1", ground, a, b)
    told = {
        "whole": {
            "Mx": "12*theta_x+3*theta_y^2", "My": "20*theta_y-4*theta_x*theta_z", "Mz": "9*theta_z+5*theta_z^3",
            "Fx": "300*delta_x+40*exp(delta_y)", "Fy": "250*delta_y", "Fz": "-30+90*delta_z+10*sin(theta_x)"},
        "partial": {"Mz": "2*theta_z", "Fy": "80*delta_y*abs(delta_y)"}}
    for name, formulas in told.items():
        bushing = opensim.ExpressionBasedBushingForce(
            name, a, case.vector(), case.vector(0.6), b, case.vector(), case.vector(0.6))
        for part, formula in formulas.items():
            getattr(bushing, f"set{part}Expression")(formula)
        if name == "whole":
            bushing.set_rotational_damping(Vec3(1, 2, 3))
            bushing.set_translational_damping(Vec3(4, 5, 6))
        model.addForce(bushing)
    point = opensim.ExpressionBasedPointToPointForce(
        "a", case.vector(), "b", case.vector(), "-120*(d-0.3)^3-6*ddot*d")
    point.setName("point")
    model.addForce(point)
    case.write()


def frames():
    """Frames in frames: of one name on three bodies, deeper, in the model itself; a joint that bears a body's name."""
    case = Case("frames")
    ground, model = case.model.getGround(), case.model
    a, b, c = case.body("a", 2), case.body("b", 1.5), case.body("c", 1)

    def frame(name, base, holder=None):
        turn = opensim.Rotation(float(round(case.random.uniform(-1, 1), 4)), opensim.CoordinateAxis(int(case.random.integers(3))))
        made = opensim.PhysicalOffsetFrame(name, base, opensim.Transform(turn, case.vector(0.2)))
        (holder or base).addComponent(made)
        return made

    on_ground, on_a, on_b = (frame("frame", body) for body in [ground, a, b])
    in_a, in_b = frame("inner", on_a), frame("inner", on_b)
    loose = frame("loose", b, model)
    for kind, name, parent, child in [("Pin", "a", on_ground, a), ("Gimbal", "j2", in_a, b), ("Pin", "j3", in_b, c)]:
        joint = getattr(opensim, kind + "Joint")(name, parent, child)
        for i in range(joint.numCoordinates()):
            joint.upd_coordinates(i).setName(f"{name}_{i}")
        model.addJoint(joint)
    surface = opensim.WrapSphere()
    surface.setName("ball")
    surface.set_radius(0.03)
    in_b.addWrapObject(surface)
    case.muscle("m1", ground, on_a, on_b, c)
    case.muscle("m2", on_ground, in_a, in_b)
    case.muscle("m3", on_a, loose)
    opensim.Muscle.safeDownCast(model.getForceSet().get("m2")).updGeometryPath().addPathWrap(surface)
    case.write(poses=3, moments=8)


if __name__ == "__main__":
    chosen = sys.argv[1:] or ["joints", "forces", "couplers", "bonds", "axes", "knee", "surfaces", "formulas", "ellipsoids", "contacts", "bushings", "frames"]
    for name in chosen:
        globals()[name]()
